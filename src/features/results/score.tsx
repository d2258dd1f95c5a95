import { View } from '@tarojs/components'
import { cityMeanOf } from '../../../core/method/city-mean'
import type { PublishedCard } from '../../../core/method/published-card'
import { Fact } from '../../components/figures/fact'
import {
  gateWords,
  marginWords,
  percentWords,
  scoreRangeWords,
  scoreWords,
} from '../../components/figures/figure-words'
import { participationWords } from '../../components/figures/score-summary'
import { Plot } from '../../components/plot/plot'
import { scorePlot } from '../../components/plot/score-plot'
import { drawnWords, intervalWords } from './result-words'

/** S with its interval in words and drawn, y beside it, and why the two differ; below the gate the reason. */
export function Score({ scorecard }: { scorecard: PublishedCard }) {
  const { overall, gates } = scorecard
  if (overall === null) {
    return (
      <View className="card">
        <View className="title">{gateWords(gates.shown)}</View>
        <View className="spaced">{participationWords(scorecard)}。</View>
        <View className="note spaced">
          回答的户数太少，得分说明不了问题，所以本期不显示。这不是零分，也不是不合格。
        </View>
      </View>
    )
  }
  const { steadied, mean, favourableInterval } = overall
  const { score, interval } = steadied
  const city = cityMeanOf(overall)
  const figures = [
    ['得分', scoreWords(score)],
    ...(interval ? [['95% 区间', scoreRangeWords(interval)]] : []),
    ['加权平均分', scoreWords(mean)],
    ...(city === null ? [] : [['全市平均', scoreWords(city)]]),
  ]
  return (
    <View className="card">
      <View className="note">满意度得分（满分 100）</View>
      <View className="score-huge">{scoreWords(score)}</View>
      <View>{intervalWords(steadied)}</View>
      <Plot
        label={`${scorecard.name}的满意度得分`}
        draw={(look) => scorePlot({ score, interval, mean, city }, look)}
        legend={`实心点是得分，浅色条是 95% 区间，下面的圆圈是加权平均分${city === null ? '' : '，虚线是全市平均'}。`}
        table={{ columns: ['项目', '分'], rows: figures }}
      />
      <View className="spaced">{drawnWords(overall)}</View>
      <View className="facts">
        <Fact name="满意率" value={percentWords(overall.satisfactionRate)} note="基本满意及以上" />
        <Fact
          name="好评率"
          value={percentWords(overall.favourableRate)}
          note={`95% 区间 ${percentWords(favourableInterval.lower)}～${percentWords(favourableInterval.upper)}`}
        />
        <Fact name="误差" value={marginWords(overall.margin)} note="按随机抽样换算，居民自愿参评" />
      </View>
    </View>
  )
}
