import { View } from '@tarojs/components'
import { useState } from 'react'
import { submitDistrictReport } from '../../../core/contract/district-reports'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type SubmitSheetProps = {
  asked: { campaign: string; area: string }
  revision: number
  isFirst: boolean
  onClose: (submitted: boolean) => void
}

/** Submitting what was kept; a further version says why. */
export function SubmitSheet({ asked, revision, isFirst, onClose }: SubmitSheetProps) {
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(submitDistrictReport)

  async function submit() {
    const missing = !isFirst && why.trim() === ''
    setFault(missing ? '请说明为什么报送新的一版。' : null)
    if (missing) return
    const answer = await write({ ...asked, revision, why: isFirst ? null : why.trim() })
    if (answer === null) return
    say(answer.number === 1 ? '报告已报送。' : `第 ${answer.number} 版已报送。`)
    onClose(true)
  }

  return (
    <>
      <View className="spaced">
        报送后市住建局可以查看。统计数据按报送当天写入，以前报送的版本保留，不会被覆盖。
      </View>
      {!isFirst && (
        <Field label="更改的原因" kind="area" maxLength={500} counted fault={fault} onInput={setWhy} />
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={submit}>
          确认报送
        </Button>
        <Button kind="plain" onTap={() => onClose(false)}>
          取消
        </Button>
      </View>
    </>
  )
}
