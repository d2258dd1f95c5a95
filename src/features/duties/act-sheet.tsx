import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StaffActType } from '../../../core/complaint/acts'
import { actOnCase, type StaffCase } from '../../../core/contract/cases'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import type { FailureCode } from '../../platform/failure'
import { useWrite } from '../../platform/use-write'
import { actTitle, actWords } from './act-words'
import { actForms } from './forms/act-forms'
import type { Filled, KeptFields } from './forms/form'

/** Refusals that say that the case is no longer as this page shows it. */
const tooLate: readonly FailureCode[] = ['act_not_possible', 'conflict_try_again', 'not_your_case']

type ActSheetProps = {
  act: StaffActType
  found: StaffCase
  kept: KeptFields
  onDone: (found: StaffCase, words: string) => void
  /** Somebody else was faster: what the page shows is old. */
  onOld: () => void
  onClose: () => void
}

/** One act: what it means, what it asks for, and the way back. What was filled in stays when it is refused. */
export function ActSheet({ act, found, kept, onDone, onOld, onClose }: ActSheetProps) {
  const { means, done } = actWords[act]
  const { write, busy, failure } = useWrite(actOnCase)
  const filled = useRef<Filled>({ missing: '' })
  const [missing, setMissing] = useState<string | null>(null)
  const onFill = useCallback((next: Filled) => {
    filled.current = next
    setMissing(null)
  }, [])
  const isOld = failure !== null && tooLate.includes(failure.code)
  // What the others have left may leave nothing to do.
  const isPossible = !isOld || found.may.includes(act)
  const readAnew = useRef(onOld)
  readAnew.current = onOld
  useEffect(() => {
    if (isOld) readAnew.current()
  }, [isOld])

  async function send() {
    const { current } = filled
    if ('missing' in current) return setMissing(current.missing)
    const answer = await write({ number: found.number, act: current.act })
    if (!answer) return
    delete kept[act]
    onDone(answer.case, done)
  }

  const Form = actForms[act]
  return (
    <Sheet title={actTitle(act, found)} onClose={onClose}>
      <View className="spaced">{means(found)}</View>
      <Form {...{ act, found, kept, onFill }} />
      {missing && (
        <View className="field-fault" role="alert">
          {missing}
        </View>
      )}
      {isOld && (
        <Notice tone="warning" urgent>
          刚才已有人先办理，这件工单已更新为最新状态。您填写的内容还在，请核对后再决定。
        </Notice>
      )}
      {!isOld && failure?.code === 'same_person' && (
        <Notice tone="danger" urgent>
          这件工单是您以居民身份提交的，或这一步涉及您自己的决定，须由其他工作人员办理。
        </Notice>
      )}
      {!isOld && failure?.code !== 'same_person' && <FailureNotice failure={failure} />}
      <View className="button-group">
        {isPossible && (
          <Button busy={busy} onTap={send}>
            确定
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
