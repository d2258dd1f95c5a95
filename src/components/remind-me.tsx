import { useState } from 'react'
import { keepSubscription, type MessageKind } from '../../core/contract/subscriptions'
import { askForMessage, mayAskFor } from '../platform/subscribe'
import { useWrite } from '../platform/use-write'
import { Button } from './button'
import { FailureNotice } from './failure-notice'
import { Notice } from './notice'

type RemindMeProps = { kind: MessageKind; words: string; kept: string }

/** Asks for one WeChat message. Not there where none can be sent: in a browser, or without a template. */
export function RemindMe({ kind, words, kept }: RemindMeProps) {
  const [told, setTold] = useState<'kept' | 'declined' | null>(null)
  const { write, busy, failure } = useWrite(keepSubscription)
  if (!mayAskFor(kind)) return null
  if (told === 'kept') return <Notice tone="success">{kept}</Notice>

  async function ask() {
    if (!(await askForMessage(kind))) return setTold('declined')
    if (await write({ kind })) setTold('kept')
  }
  return (
    <>
      <Button kind="plain" busy={busy} onTap={ask}>
        {words}
      </Button>
      {told === 'declined' && <Notice>没有订阅提醒。提醒也会出现在“我的 · 消息”中。</Notice>}
      <FailureNotice failure={failure} />
    </>
  )
}
