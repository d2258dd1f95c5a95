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
        近一年应公示 {due} 项，{courseWords({ due, onTime, overdue })}。
      </View>
      {counted.length > 1 &&
        counted.map((each) => (
          <View key={each.publisher} className="note">
            {roleTitles[each.publisher]}：应公示 {each.due} 项，{courseWords(each)}
          </View>
        ))}
    </>
  )
}

type Counts = { due: number; onTime: number; overdue: number }

/** “按时 6 项，逾期后公示 1 项，逾期未公示 2 项”: they come to what was due. */
function courseWords({ due, onTime, overdue }: Counts): string {
  const late = due - onTime - overdue
  return [
    `按时 ${onTime} 项`,
    ...(late > 0 ? [`逾期后公示 ${late} 项`] : []),
    ...(overdue > 0 ? [`逾期未公示 ${overdue} 项`] : []),
  ].join('，')
}
