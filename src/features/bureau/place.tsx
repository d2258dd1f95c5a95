import { View } from '@tarojs/components'
import { neighbourWords, orderRuleTitles, placeWords } from '../../../core/method/order-words'
import type { OrderParameters } from '../../../core/method/parameters'
import type { PublishedCard } from '../../../core/method/published-card'
import { gateWords } from '../../components/figures/figure-words'

type PlaceProps = {
  /** The place itself is told to officials alone. */
  scorecard: PublishedCard & { order: { place?: number | null } }
  order: OrderParameters
}

/** Why the compound stands where it stands, or why it stands nowhere. */
export function Place({ scorecard, order }: PlaceProps) {
  const { overall, complaints, gates } = scorecard
  const { place } = scorecard.order
  const words = placeWords(
    {
      order: scorecard.order,
      score: overall?.steadied.score ?? null,
      complaintRate: complaints?.steadiedRate ?? null,
      unresolvedRate: complaints?.unresolved.rate ?? null,
    },
    order,
  )
  return (
    <View className="card">
      <View className="strong">排序依据</View>
      {words === null ? (
        <View className="spaced">
          本期不参与排序：{gateWords(gates.shown.passed ? gates.ranked : gates.shown)}。
          {overall && '得分照常显示，但参评还不够多，不宜与其他小区比较。'}
        </View>
      ) : (
        <View className="spaced">
          {typeof place === 'number' && `全市第 ${place} 名。`}
          {words}
        </View>
      )}
      {neighbourWords(scorecard.order).map((each) => (
        <View className="note" key={each}>
          {each}
        </View>
      ))}
      <View className="note">排序规则：{orderRuleTitles[order.rule]}。</View>
    </View>
  )
}
