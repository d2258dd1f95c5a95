import { View } from '@tarojs/components'
import type { CompoundResult } from '../../../core/contract/results'
import { gateWords, scoreRangeWords, scoreWords } from '../../components/figures/figure-words'
import { Plot } from '../../components/plot/plot'
import { shortPeriodName, trendPlot } from '../../components/plot/trend-plot'

/** Scores over the published periods, where there are two or more. */
export function Trend({ results }: { results: readonly CompoundResult[] }) {
  if (results.length < 2) return null
  const earliestFirst = [...results].reverse()
  const points = earliestFirst.map(({ periodName, scorecard: { overall } }) => ({
    label: shortPeriodName(periodName),
    score: overall?.steadied.score ?? null,
    interval: overall?.steadied.interval ?? null,
  }))
  return (
    <View className="card">
      <View className="strong">历期得分</View>
      <Plot
        label="历期满意度得分"
        draw={(look) => trendPlot(points, look)}
        legend="点是得分，竖条是 95% 区间。竖条重叠较多时，升降可能只是偶然。"
        table={{
          columns: ['评价周期', '得分', '95% 区间', '参评户数'],
          rows: earliestFirst.map(({ periodName, scorecard: { overall, gates, respondedHouseholds } }) => [
            periodName,
            overall ? scoreWords(overall.steadied.score) : gateWords(gates.shown),
            overall?.steadied.interval ? scoreRangeWords(overall.steadied.interval) : '—',
            `${respondedHouseholds} 户`,
          ]),
        }}
      />
    </View>
  )
}
