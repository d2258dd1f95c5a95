import { View } from '@tarojs/components'
import type { Failure } from '../platform/failure'
import { inBrowser } from '../platform/target'
import { reportWords, wordsOf } from '../platform/words'
import { Notice } from './notice'
import { SignInCard } from './sign-in-card'

/** A failed action, in words; what was typed stays where it is. Who is not signed in (any more) gets the way to it. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (failure === null) return null
  if (failure.code === 'not_signed_in' && inBrowser) {
    return (
      <SignInCard
        words="登录已过期或还没有登录。登录后会回到这一页；填写到一半的，可以在新窗口登录后再提交。"
        keepsPage
      />
    )
  }
  const report = reportWords(failure)
  return (
    <Notice tone="danger" icon={failure.code === 'offline' ? 'offline' : 'warning'} urgent>
      {wordsOf(failure.code)}
      {report && <View className="note">{report}</View>}
    </Notice>
  )
}
