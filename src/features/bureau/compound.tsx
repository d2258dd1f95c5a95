import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listPeriods, readCompoundFigures } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import type { CategoryTitle } from '../../../core/contract/results'
import type { OrderParameters } from '../../../core/method/parameters'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { OnTimeCard } from '../../components/disclosure/on-time-card'
import { ComplaintFigures } from '../../components/figures/complaint-figures'
import { LevelBars } from '../../components/figures/level-bars'
import { participationWords, ScoreSummary } from '../../components/figures/score-summary'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'
import './bureau.scss'
import { CountCheck } from './count-check'
import { Dimensions } from './dimensions'
import { Gates } from './gates'
import { firstPeriod } from './periods'
import { Place } from './place'
import { Residents } from './residents'
import { keptWords } from './score-words'
import { Strata } from './strata'
import { Trend } from './trend'

type Figured = OutputOf<typeof readCompoundFigures>['scorecard']
type CompoundProps = { compound: string; period: string | null }

/** One compound: score, gates, distribution, dimensions, strata, response. */
export function Compound({ compound, period }: CompoundProps) {
  const load = useAnswer(listPeriods, {}, { keep: true })
  const [chosen, setChosen] = useState(period)
  return (
    <Loaded
      load={load}
      empty={({ periods }) => (periods.length === 0 ? <Empty words="还没有评价周期。" /> : null)}
    >
      {({ periods }) => {
        const shown = periods.find(({ code }) => code === chosen) ?? firstPeriod(periods)
        return (
          <>
            <View className="bureau-bar">
              <Select
                label="评价周期"
                options={periods.map(({ code, name }) => ({ value: code, words: name }))}
                chosen={shown.code}
                onChoose={setChosen}
              />
            </View>
            <Figures compound={compound} period={shown} />
          </>
        )
      }}
    </Loaded>
  )
}

function Figures({ compound, period }: { compound: string; period: PeriodView }) {
  const load = useAnswer(readCompoundFigures, { period: period.code, compound }, { keep: true })
  return (
    <Loaded load={load}>
      {({ scorecard, order, categories }) => (
        <Sections scorecard={scorecard} order={order} period={period} categories={categories} />
      )}
    </Loaded>
  )
}

type ScoreProps = { scorecard: Figured; period: PeriodView }

type SectionsProps = ScoreProps & { order: OrderParameters; categories: readonly CategoryTitle[] }

function Sections({ scorecard, order, period, categories }: SectionsProps) {
  const { overall, phase } = scorecard
  return (
    <>
      <View className="card">
        <View className="title">{scorecard.name}</View>
        <View className="note">
          {serviceTitles[scorecard.service]}
          {scorecard.company ? `：${scorecard.company.name}` : ''}
        </View>
        <View className="note">治理形式：{governanceTitles[scorecard.governance]}</View>
      </View>
      <View className="bureau-grid">
        <View>
          <Score scorecard={scorecard} period={period} />
          {scorecard.phase === 'final' && <Place scorecard={scorecard} order={order} />}
          {overall && (
            <View className="card">
              <View className="strong">总体评价分布</View>
              <LevelBars distribution={overall.distribution} answers={overall.answers} />
            </View>
          )}
          <View className="card">
            <View className="strong">使用条件</View>
            <Gates scorecard={scorecard} />
          </View>
          <Residents residents={scorecard.residents} />
          <Trend compound={scorecard.compound} />
        </View>
        {phase === 'final' && overall && <Dimensions scorecard={scorecard} />}
      </View>
      {phase === 'final' && (
        <View className="card">
          <View className="strong">投诉</View>
          <ComplaintFigures scorecard={scorecard} categories={categories} />
        </View>
      )}
      <OnTimeCard compound={scorecard.compound} />
      <CountCheck complaints={scorecard.complaints} />
      {'strata' in scorecard && <Strata scorecard={scorecard} />}
      {phase === 'final' && (
        <Notice>
          得分按楼栋户数加权，回答的户数越少，越向全市平均靠拢；误差按随机抽样换算，居民自愿参评，仅供参考。
        </Notice>
      )}
    </>
  )
}

function Score({ scorecard, period }: ScoreProps) {
  const isOpen = period.state === 'announced' || period.state === 'open'
  return (
    <View className="card">
      {scorecard.phase === 'final' ? (
        <>
          <ScoreSummary scorecard={scorecard} />
          {scorecard.overall && <View className="note">{keptWords(scorecard.overall.steadied)}</View>}
        </>
      ) : (
        <>
          <View className="strong">{isOpen ? '正在评价' : '正在统计'}</View>
          <View className="spaced">{participationWords(scorecard)}</View>
          <View className="note spaced">
            {isOpen
              ? '评价截止前只显示参评情况，不显示满意度。'
              : '评价已截止，得分统计完成后会显示在这里，请稍后再看。'}
          </View>
        </>
      )}
      <View className="note spaced">
        {scorecard.assistedHouseholds === null
          ? '另有少数几户由他人协助填写，单独统计，不计入得分。'
          : `协助填写 ${scorecard.assistedHouseholds} 户，单独统计，不计入得分。`}
      </View>
    </View>
  )
}
