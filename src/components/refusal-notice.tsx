import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ErrorCode } from '../../core/contract/errors'
import type { Drafts } from '../platform/drafts'
import { onSettled } from '../platform/outgoing'
import { wordsOf } from '../platform/words'
import { Button } from './button'
import { Notice } from './notice'

type RefusalNoticeProps = {
  /** What was written: 评价. */
  what: string
  refusals: Drafts<ErrorCode>
  subject: string
}

/** Why something that had waited on the phone was not accepted. Stays until it is dismissed or sent anew. */
export function RefusalNotice({ what, refusals, subject }: RefusalNoticeProps) {
  const [code, setCode] = useState(() => refusals.read(subject))
  useEffect(() => onSettled(() => setCode(refusals.read(subject))), [refusals, subject])

  function dismiss() {
    refusals.drop(subject)
    setCode(null)
  }
  return (
    <View>
      {code && (
        <Notice tone="danger" urgent>
          {`刚才保存的${what}没有提交成功：${wordsOf(code)}`}
          <Button kind="text" onTap={dismiss}>
            知道了
          </Button>
        </Notice>
      )}
    </View>
  )
}
