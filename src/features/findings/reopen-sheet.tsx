import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type FindingView, reopenFinding } from '../../../core/contract/findings'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type ReopenSheetProps = { finding: FindingView; onClose: (changed: boolean) => void }

/** Opening a finding again, and why. */
export function ReopenSheet({ finding, onClose }: ReopenSheetProps) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(reopenFinding)

  async function reopen() {
    const said = why.current.trim()
    setFault(said === '' ? '请写明理由，理由会记入操作记录。' : null)
    if (said === '' || !(await write({ finding: finding.id, why: said }))) return
    say('已重新列入待核查。')
    onClose(true)
  }

  return (
    <>
      <View className="spaced">
        {finding.state === 'excluded'
          ? '原裁定撤回，不计入的答卷在下一次重新计算时恢复计入。在重新裁定之前，这个小区不能入选。'
          : '重新列入待核查。在重新裁定之前，这个小区不能入选。'}
      </View>
      <Field
        label="理由（请勿写姓名、房号）"
        kind="area"
        maxLength={500}
        counted
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={reopen}>
          重新核查
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_decided')}>
          关闭
        </Button>
      </View>
    </>
  )
}
