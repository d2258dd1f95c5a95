import { View } from '@tarojs/components'
import { useState } from 'react'
import { checkApplication } from '../../../core/contract/applications'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { ReadApplication } from './application-words'

const leastReason = 10

type CheckSheetProps = {
  decision: 'return' | 'forward'
  read: ReadApplication
  onDone: () => void
  onClose: () => void
}

/** Sends an application back with reasons, or passes it on. */
export function CheckSheet({ decision, read: { application }, onDone, onClose }: CheckSheetProps) {
  const [why, setWhy] = useState('')
  const [isShort, setShort] = useState(false)
  const { write, busy, failure } = useWrite(checkApplication)
  const { id, revision } = application

  async function check() {
    const reason = why.trim()
    setShort(decision === 'return' && reason.length < leastReason)
    if (decision === 'return' && reason.length < leastReason) return
    const seen = { application: id, revision }
    const done = await write(
      decision === 'return' ? { ...seen, decision, why: reason } : { ...seen, decision },
    )
    if (done === null) return
    say(decision === 'return' ? '已退回，申报单位可以修改后再提交。' : '已审核通过，进入调研评价。')
    onDone()
  }

  return (
    <>
      {decision === 'return' ? (
        <Field
          label="退回的理由，需要补充或改正什么"
          kind="area"
          maxLength={500}
          counted
          fault={isShort ? `请至少填写 ${leastReason} 字` : null}
          onInput={setWhy}
        />
      ) : (
        <View>通过后申报内容不能再修改，等待调研评价。原则要求仍可在资格核验结束前继续证明。</View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void check()}>
          {decision === 'return' ? '退回申报' : '审核通过'}
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </>
  )
}
