import { View } from '@tarojs/components'
import type { Failure } from '../platform/failure'
import { failureWords, reportWords } from '../platform/words'
import { Notice } from './notice'

/** A failed action, in words; what was typed stays where it is. */
export function FailureNotice({ failure }: { failure: Failure | null }) {
  if (failure === null) return null
  const report = reportWords(failure)
  return (
    <Notice tone="danger" icon={failure.code === 'offline' ? 'offline' : 'warning'} urgent>
      {failureWords[failure.code]}
      {report && <View className="note">{report}</View>}
    </Notice>
  )
}
