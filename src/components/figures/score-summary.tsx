import { View } from '@tarojs/components'
import type { PublishedCard } from '../../../core/method/published-card'
import { Fact } from './fact'
import {
  exclusionWords,
  gateWords,
  intervalWords,
  marginWords,
  percentWords,
  scoreWords,
} from './figure-words'

/** Who took part: respondents, households, rate. */
export function participationWords(
  card: Pick<PublishedCard, 'respondedHouseholds' | 'households' | 'responseRate'>,
): string {
  return `${card.respondedHouseholds} 户参评，共 ${card.households} 户（${percentWords(card.responseRate)}）`
}

/** The result of one compound in one period at a glance; below the gate the reason stands where the score would. */
export function ScoreSummary({ scorecard }: { scorecard: PublishedCard }) {
  const { overall, gates } = scorecard
  const excluded = exclusionWords(scorecard.exclusions)
  if (overall === null) {
    return (
      <View>
        <View className="title">{gateWords(gates.shown)}</View>
        <View className="note">{participationWords(scorecard)}，本期不显示得分。</View>
      </View>
    )
  }
  return (
    <View>
      <View className="note">满意度得分（满分 100）</View>
      <View className="score-huge">{scoreWords(overall.steadied.score)}</View>
      <View className="note">{intervalWords(overall)}</View>
      <View className="facts">
        <Fact name="满意率" value={percentWords(overall.satisfactionRate)} />
        <Fact name="好评率" value={percentWords(overall.favourableRate)} />
        <Fact name="误差（按随机抽样换算）" value={marginWords(overall.margin)} />
      </View>
      <View className="note spaced">{participationWords(scorecard)}</View>
      {excluded && <View className="note">{excluded}</View>}
    </View>
  )
}
