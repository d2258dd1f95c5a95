import { useState } from 'react'
import type { Failure } from '../platform/failure'
import { sendWaiting } from '../platform/outgoing'
import { inBrowser } from '../platform/target'
import { wordsOf } from '../platform/words'
import { Button } from './button'
import { Notice } from './notice'
import { SignInCard } from './sign-in-card'

type WaitingNoticeProps = {
  /** What has not been sent yet: 评价. */
  what: string
  failure: Failure
}

/** What was written waits on the phone, why, and that it is sent again by itself. */
export function WaitingNotice({ what, failure }: WaitingNoticeProps) {
  const [busy, setBusy] = useState(false)
  if (failure.code === 'not_signed_in' && inBrowser) {
    return <SignInCard words={`${what}还没有提交，内容已保存在本机，登录后会自动提交。`} />
  }
  async function again() {
    setBusy(true)
    await sendWaiting()
    setBusy(false)
  }
  if (failure.code === 'offline') {
    return (
      <Notice tone="warning" icon="offline" urgent>
        网络不稳，内容已保存在本机，稍后会自动重试。
      </Notice>
    )
  }
  return (
    <Notice tone="warning" urgent>
      {`${what}还没有提交。${wordsOf(failure.code)}内容已保存在本机，稍后会自动重试。`}
      <Button kind="text" busy={busy} onTap={again}>
        现在重试
      </Button>
    </Notice>
  )
}
