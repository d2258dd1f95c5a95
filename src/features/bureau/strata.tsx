import { View } from '@tarojs/components'
import { defaultChoices, methodParametersOf } from '../../../core/method/parameters-v1'
import type { Scorecard } from '../../../core/method/scorecard'
import { percentWords } from '../../components/figures/figure-words'

type Weighted = Pick<Scorecard, 'strata' | 'overall' | 'methodVersion'>

/** The groups of buildings that the score is weighted by, with the weight of an answer in each. */
export function Strata({ scorecard }: { scorecard: Weighted }) {
  const groups = scorecard.strata.map((stratum, index) => ({
    ...stratum,
    number: index + 1,
    weight: scorecard.overall?.weights[index],
  }))
  const { smallestHouseholds } = methodParametersOf(scorecard.methodVersion, defaultChoices).strata
  return (
    <View className="card">
      <View className="strong">楼栋分组与权重</View>
      <View className="note">楼栋按编号顺序合并，每组不少于 {smallestHouseholds} 户，评价开始时固定。</View>
      <View className="strata spaced">
        {groups.map(({ number, buildings, households, answers, weight }) => (
          <View className="stratum" key={number}>
            <View className="strong">第 {number} 组</View>
            <View className="note">
              {buildings} 栋，{households} 户
            </View>
            <View className="note">
              {answers === null
                ? '参评较少，不单列'
                : `参评 ${answers} 户（${percentWords(households === 0 ? null : answers / households)}）`}
            </View>
            {typeof weight === 'number' && <View className="note">每户权重 {weight.toFixed(3)}</View>}
          </View>
        ))}
      </View>
    </View>
  )
}
