import { View } from '@tarojs/components'
import { rateWords } from '../../components/figures/figure-words'
import { Plot } from '../../components/plot/plot'
import { scatterPlot } from '../../components/plot/scatter-plot'
import { scoreGroupsOf } from './score-groups'

type ResultsScatterProps = {
  /** S and R; null where they are more than a phone can draw. */
  points: readonly (readonly [score: number, rate: number])[] | null
}

/** Satisfaction against complaints of the compounds that have both. */
export function ResultsScatter({ points }: ResultsScatterProps) {
  if (points === null) {
    return <View className="results-drawn note">小区太多，请先选择区县或街道，再看对照图。</View>
  }
  if (points.length === 0)
    return <View className="results-drawn note">没有同时公布满意度和投诉率的小区。</View>
  return (
    <View className="results-drawn">
      <Plot
        label={`${points.length} 个小区的满意度与投诉率`}
        draw={(look) => scatterPlot(points, look)}
        legend="一个点是一个小区：越靠右满意度越高，越靠下投诉越少。投诉少不等于服务好，请与满意度一起看。"
        table={{
          columns: ['满意度', '小区', '投诉率中位数'],
          rows: scoreGroupsOf(points).map(({ words, compounds, medianRate }) => [
            words,
            `${compounds} 个`,
            `${rateWords(medianRate)} 件/百户·年`,
          ]),
        }}
      />
    </View>
  )
}
