import { View } from '@tarojs/components'
import { readRollUpTrend } from '../../../core/contract/roll-ups'
import type { RollUpKind } from '../../../core/method/roll-up'
import { rateRangeWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Plot } from '../../components/plot/plot'
import { shortPeriodName, trendPlot } from '../../components/plot/trend-plot'
import { useAnswer } from '../../platform/use-answer'
import { basisWords, unitScoreWords } from './roll-up-words'

type UnitTrendProps = { kind: RollUpKind; code: string; question: string }

/** One unit over the periods. */
export function UnitTrend(asked: UnitTrendProps) {
  const load = useAnswer(readRollUpTrend, asked, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ points }) =>
        points.length < 2 ? <Notice>只有一期结果，还没有可以比较的历期数据。</Notice> : null
      }
    >
      {({ points }) => {
        const earliestFirst = [...points].reverse()
        return (
          <View className="spaced">
            <View className="strong">历期得分</View>
            <Plot
              label="历期汇总得分"
              draw={(look) =>
                trendPlot(
                  earliestFirst.map(({ periodName, unit }) => ({
                    label: shortPeriodName(periodName),
                    score: unit.question?.mean ?? null,
                    interval: null,
                  })),
                  look,
                )
              }
              table={{
                columns: ['评价周期', '得分', '计入得分', '投诉率（95% 区间）'],
                rows: earliestFirst.map(({ periodName, unit }) => [
                  periodName,
                  unitScoreWords(unit),
                  basisWords(unit),
                  rateRangeWords(unit.complaints?.rate ?? null, unit.complaints?.limits ?? null),
                ]),
              }}
            />
            <View className="note">各期显示得分的小区可能不同，升降也可能来自小区的变化。</View>
          </View>
        )
      }}
    </Loaded>
  )
}
