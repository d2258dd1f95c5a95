import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import type { listDisclosures } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'

type OnTimeProps = Pick<OutputOf<typeof listDisclosures>, 'onTime' | 'byPublisher'>

/** How far a compound's disclosures were in time over the last year, and whose they were. It enters no score. */
export function OnTime({ onTime: { due, onTime, overdue }, byPublisher }: OnTimeProps) {
  if (due === 0) return <View className="note">近一年还没有到期的公示。</View>
  const counted = byPublisher.filter((each) => each.due > 0)
  return (
    <>
      <View className="spaced">
        近一年应公示 {due} 项，按时 {onTime} 项{overdue > 0 ? `，现有 ${overdue} 项逾期未公示。` : '。'}
      </View>
      {counted.length > 1 &&
        counted.map((each) => (
          <View key={each.publisher} className="note">
            {roleTitles[each.publisher]}：应公示 {each.due} 项，按时 {each.onTime} 项
            {each.overdue > 0 ? `，逾期 ${each.overdue} 项` : ''}
          </View>
        ))}
    </>
  )
}
