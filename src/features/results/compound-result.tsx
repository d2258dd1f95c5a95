import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { type CompoundResult, readCompoundResult } from '../../../core/contract/results'
import { publicationScopeTitles } from '../../../core/method/order-words'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { Cell } from '../../components/cell'
import { OnTimeCard } from '../../components/disclosure/on-time-card'
import { ComplaintFigures } from '../../components/figures/complaint-figures'
import { DimensionBars } from '../../components/figures/dimension-bars'
import { exclusionWords } from '../../components/figures/figure-words'
import { LevelBars } from '../../components/figures/level-bars'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { Kinds } from './kinds'
import { Place } from './place'
import { Response } from './response'
import { Score } from './score'
import { Trend } from './trend'

type Answered = OutputOf<typeof readCompoundResult>
type CompoundResultPageProps = { compound: string; period: string | null }

/** One compound's published results: the score and why it is so, the place and why, everything that they are made from. */
export function CompoundResultPage({ compound, period }: CompoundResultPageProps) {
  const load = useAnswer(readCompoundResult, { compound }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ results, withheld }) =>
        results.length === 0 && withheld.length === 0 ? (
          <Empty words="这个小区还没有公布过结果。评价截止并公布后，会显示在这里。" />
        ) : null
      }
    >
      {(answered) => <Results answered={answered} period={period} />}
    </Loaded>
  )
}

function Results({ answered, period }: { answered: Answered; period: string | null }) {
  const { compound, results, withheld, categories } = answered
  const [chosen, setChosen] = useState(period)
  const result = results.find((each) => each.period === chosen) ?? results[0]
  return (
    <>
      <View className="card">
        <View className="title">{compound.name}</View>
        {result && <Head result={result} />}
      </View>
      {results.length > 1 && result && (
        <View className="results-bar">
          <Select
            label="评价周期"
            options={results.map((each) => ({ value: each.period, words: each.periodName }))}
            chosen={result.period}
            onChoose={setChosen}
          />
        </View>
      )}
      {withheld.map(({ periodName, publicationScope }) => (
        <Notice key={periodName} icon="lock">
          {periodName}
          {publicationScopeTitles[publicationScope]}，这个小区不在公布范围内。小区住户登录后可查看。
        </Notice>
      ))}
      {result && <Sections key={result.period} result={result} results={results} categories={categories} />}
    </>
  )
}

function Head({ result: { scorecard, periodName, publishedAt } }: { result: CompoundResult }) {
  return (
    <>
      <View className="note">
        {scorecard.districtName} {scorecard.subdistrictName}
      </View>
      <View className="note">
        {scorecard.company?.name ?? serviceTitles[scorecard.service]}；
        {scorecard.governance === 'none' ? '没有业委会或物管会' : governanceTitles[scorecard.governance]}
      </View>
      <View className="note">
        {periodName}，{dayWords(publishedAt)}公布
      </View>
    </>
  )
}

type SectionsProps = {
  result: CompoundResult
  results: readonly CompoundResult[]
  categories: Answered['categories']
}

function Sections({ result, results, categories }: SectionsProps) {
  const { scorecard, ownOnly, period } = result
  const { overall } = scorecard
  const excluded = exclusionWords(scorecard.exclusions)
  return (
    <>
      {ownOnly && <Notice icon="lock">这个小区不在本期公布范围内，以下结果只有本小区住户能看到。</Notice>}
      <View className="results-grid">
        <View>
          <Score scorecard={scorecard} />
          <Place result={result} />
          <Response scorecard={scorecard} />
        </View>
        <View>
          {overall && (
            <View className="card">
              <View className="strong">总体评价分布</View>
              <LevelBars distribution={overall.distribution} answers={overall.answers} />
            </View>
          )}
          {overall && <Kinds scorecard={scorecard} />}
          {overall && (
            <View className="card">
              <View className="strong">分项得分</View>
              <DimensionBars scorecard={scorecard} />
            </View>
          )}
          {excluded && (
            <View className="card">
              <View className="strong">经裁定不计入的评价</View>
              <View className="spaced">{excluded}。</View>
            </View>
          )}
        </View>
      </View>
      <Trend results={results} />
      <OnTimeCard compound={scorecard.compound} />
      <View className="card">
        <View className="strong">投诉情况</View>
        <ComplaintFigures scorecard={scorecard} categories={categories} />
      </View>
      <View className="card flush">
        <Cell words="评价办法：得分怎么算，小区怎么排" onTap={() => goTo('method', { period })} />
        <Cell words="核验：结果有没有被改动过" onTap={() => goTo('verify', { period })} />
        <Cell words="各小区结果" onTap={() => goTo('results', { period })} />
      </View>
    </>
  )
}
