import { View } from '@tarojs/components'
import { useState } from 'react'
import { readCompoundTrend, type TrendPoint } from '../../../core/contract/compound-trend'
import { overallCode, questionnaireOf } from '../../../core/rating/questionnaire'
import {
  gateWords,
  percentWords,
  rateWords,
  scoreRangeWords,
  scoreWords,
} from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Plot } from '../../components/plot/plot'
import { shortPeriodName, trendPlot } from '../../components/plot/trend-plot'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'

/** A compound over the periods; nothing where there is but one. */
export function Trend({ compound }: { compound: string }) {
  const load = useAnswer(readCompoundTrend, { compound }, { keep: true })
  return (
    <Loaded load={load}>
      {({ points }) => (points.length < 2 ? null : <Points points={[...points].reverse()} />)}
    </Loaded>
  )
}

/** Earliest first. */
function Points({ points }: { points: readonly TrendPoint[] }) {
  const [question, setQuestion] = useState<string>(overallCode)
  const asked = questionnaireOf(points.at(-1)?.questionnaireVersion ?? '').dimensions
  const rows = points.map((point) => ({ point, score: scoreIn(point, question) }))
  return (
    <View className="card">
      <View className="strong">历期变化</View>
      <View className="spaced">
        <Select
          label="问题"
          options={[
            { value: overallCode, words: '总体评价' },
            ...asked.map(({ code, title }) => ({ value: code, words: title })),
          ]}
          chosen={question}
          onChoose={setQuestion}
        />
      </View>
      <Plot
        label="历期得分"
        draw={(look) =>
          trendPlot(
            rows.map(({ point, score: { score, lower, upper } }) => ({
              label: shortPeriodName(point.periodName),
              score,
              interval: lower === null || upper === null ? null : { lower, upper },
            })),
            look,
          )
        }
        legend="点是得分，竖条是 95% 区间。竖条重叠较多时，升降可能只是偶然。"
        table={{
          columns: ['评价周期', '得分', '95% 区间'],
          rows: rows.map(({ point, score }) => [
            point.periodName,
            score.score === null ? shutWords(score.shown) : scoreWords(score.score),
            score.lower === null || score.upper === null
              ? '—'
              : scoreRangeWords({ lower: score.lower, upper: score.upper }),
          ]),
        }}
      />
      {rows.map(({ point, score }) => (
        <View className="spaced" key={point.period}>
          <View>{point.periodName}</View>
          <View className="note">{courseWords(point, score, question)}</View>
        </View>
      ))}
      <View className="note spaced">各期的全市平均、问卷和物业服务企业可能不同，比较时请留意。</View>
      {changesOf(points).map((words) => (
        <View className="note" key={words}>
          {words}
        </View>
      ))}
    </View>
  )
}

type Score = TrendPoint['overall']

const none: Score = { score: null, lower: null, upper: null, mean: null, shown: null }

const scoreIn = ({ overall, dimensions }: TrendPoint, question: string): Score =>
  question === overallCode ? overall : (dimensions.find(({ code }) => code === question) ?? none)

/** What stands beside a period's score. */
function courseWords(point: TrendPoint, { mean }: Score, question: string): string {
  const kinds =
    question === overallCode ? `业主 ${kindWords(point.owner)}，使用人 ${kindWords(point.occupant)}；` : ''
  const rates = `修匀投诉率 ${rateWords(point.steadiedComplaintRate)}，未解决率 ${rateWords(point.unresolvedRate)}（件/百户·年）`
  return `加权平均 ${scoreWords(mean)}；${kinds}参评率 ${percentWords(point.responseRate)}；${rates}`
}

const kindWords = ({ mean, shown }: TrendPoint['owner']) =>
  mean === null ? shutWords(shown) : scoreWords(mean)

/** Why there is no figure. */
function shutWords(shown: Score['shown']): string {
  return shown === null
    ? '没有提问'
    : gateWords(shown.passed ? { reason: 'too_few_answers', shortfall: null } : shown)
}

/** Where another company began to serve. */
function changesOf(points: readonly TrendPoint[]): string[] {
  return points.flatMap(({ company, periodName }, index) => {
    const before = points[index - 1]
    if (before === undefined || before.company === company) return []
    return [
      `${periodName}起物业服务：${company ?? '无物业服务企业'}（此前：${before.company ?? '无物业服务企业'}）。`,
    ]
  })
}
