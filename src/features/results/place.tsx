import { View } from '@tarojs/components'
import type { CompoundResult } from '../../../core/contract/results'
import { neighbourWords, orderRuleTitles, placeWords } from '../../../core/method/order-words'
import { gateWords } from '../../components/figures/figure-words'

/** Where the compound stands among the others and by what; for one that is not ranked, what is missing. */
export function Place({ result: { scorecard, order } }: { result: CompoundResult }) {
  const { overall, complaints, gates } = scorecard
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
      <View className="strong">为什么排在这里</View>
      {words === null ? (
        <View className="spaced">
          本期没有分档：{gateWords(gates.shown.passed ? gates.ranked : gates.shown)}。
          {overall && '得分照常公布，但回答还不够多，不宜与其他小区比较。'}
        </View>
      ) : (
        <>
          <View className="spaced">{words}</View>
          {neighbourWords(scorecard.order).map((each) => (
            <View className="spaced" key={each}>
              {each}
            </View>
          ))}
        </>
      )}
      <View className="note spaced">
        {`排序规则：${orderRuleTitles[order.rule]}。${order.rule === 'bandThenSheet' ? `每 ${order.grid} 分一档，同档内不公布名次，各小区按名称排列。` : '名次不公布。'}`}
      </View>
    </View>
  )
}
