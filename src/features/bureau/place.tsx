import { View } from '@tarojs/components'
import { neighbourWords, placeWords } from '../../../core/method/order-words'
import type { OrderParameters } from '../../../core/method/parameters'
import type { PublishedCard } from '../../../core/method/published-card'

type PlaceProps = { scorecard: PublishedCard; order: OrderParameters }

/** Why the compound stands where it stands; nothing for one that is not ranked, whose gates say why. */
export function Place({ scorecard, order }: PlaceProps) {
  const { overall, complaints } = scorecard
  const words = placeWords(
    {
      order: scorecard.order,
      score: overall?.steadied.score ?? null,
      complaintRate: complaints?.steadiedRate ?? null,
      unresolvedRate: complaints?.unresolved.rate ?? null,
    },
    order,
  )
  if (words === null) return null
  return (
    <View className="card">
      <View className="strong">排序依据</View>
      <View className="spaced">{words}</View>
      {neighbourWords(scorecard.order).map((each) => (
        <View className="note" key={each}>
          {each}
        </View>
      ))}
    </View>
  )
}
