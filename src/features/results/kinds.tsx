import { View } from '@tarojs/components'
import type { PublishedCard } from '../../../core/method/published-card'
import { Bars } from '../../components/figures/bars'
import { gateWords, scoreWords } from '../../components/figures/figure-words'

/** Owners and occupants apart, under the same gates as the compound. */
export function Kinds({ scorecard: { residents } }: { scorecard: PublishedCard }) {
  if (residents === null) return null
  const bars = [
    { words: '业主', group: residents.owner },
    { words: '使用人', group: residents.occupant },
  ].map(({ words, group: { answers, figures, gates } }) => ({
    words,
    share: figures === null ? null : figures.mean / 100,
    value:
      figures === null
        ? gates === null
          ? '样本不足'
          : gateWords(gates.shown)
        : `${scoreWords(figures.mean)} 分（${answers} 户）`,
  }))
  return (
    <View className="card">
      <View className="strong">业主与物业使用人</View>
      <Bars bars={bars} />
      <View className="note spaced">
        按住户自己填写的身份分开计算的加权平均分。其中一方户数太少时，两方都不显示，以免推算出个别住户的评价。
      </View>
    </View>
  )
}
