import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPeriods } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { readRollUps } from '../../../core/contract/roll-ups'
import type { RollUpKind } from '../../../core/method/roll-up'
import { overallCode } from '../../../core/rating/questionnaire'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { endWords, fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWhole } from '../../platform/use-whole'
import { kindOptions, madeOfWords, questionOptions } from './roll-up-words'
import './roll-ups.scss'
import { Units } from './units'

type RollUpsProps = {
  /** What is shown first; a company is shown its own alone. */
  first: RollUpKind
}

/** 汇总结果: a period, and compounds rolled up to committees, subdistricts, districts, companies and the city. */
export function RollUps({ first }: RollUpsProps) {
  const load = useAnswer(listPeriods, {}, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const [kind, setKind] = useState(first)
  const [question, setQuestion] = useState<string>(overallCode)
  const questions = questionOptions(kind)
  const asked = questions.some(({ value }) => value === question) ? question : overallCode
  return (
    <Loaded
      load={load}
      empty={({ periods }) => (periods.length === 0 ? <Empty words="还没有评价周期。" /> : null)}
    >
      {({ periods }) => {
        const period = periods.find(({ code }) => code === chosen) ?? latestClosed(periods)
        if (period === undefined) return <Empty words="还没有评价周期。" />
        return (
          <>
            <View className="roll-ups-bar">
              <Select
                label="评价周期"
                options={periods.map(({ code, name }) => ({ value: code, words: name }))}
                chosen={period.code}
                onChoose={setChosen}
              />
              {first !== 'company' && (
                <Select
                  label="汇总到"
                  options={kindOptions}
                  chosen={kind}
                  onChoose={(value) => setKind(value as RollUpKind)}
                />
              )}
              <Select label="问题" options={questions} chosen={asked} onChoose={setQuestion} />
            </View>
            <OfPeriod period={period} kind={kind} question={asked} />
          </>
        )
      }}
    </Loaded>
  )
}

const latestClosed = (periods: readonly PeriodView[]) =>
  periods.find(({ state }) => state === 'published' || state === 'closed') ?? periods[0]

type OfPeriodProps = { period: PeriodView; kind: RollUpKind; question: string }

function OfPeriod({ period, kind, question }: OfPeriodProps) {
  const load = useWhole(readRollUps, (page) => [page], { period: period.code, kind, question })
  return (
    <Loaded
      load={load}
      empty={(pages) =>
        pages[0]?.snapshot == null ? (
          <Empty words={unsealedWords(period)} />
        ) : pages.every(({ units }) => units.length === 0) ? (
          <Empty words="这一级没有可以看的汇总：只列出小区全部在您范围内的单位。" />
        ) : null
      }
    >
      {(pages) => {
        const snapshot = pages[0]?.snapshot
        return (
          <>
            <View className="roll-ups-bar note">
              {snapshot && `第 ${snapshot.number} 次封存的结果（${fullMomentWords(snapshot.sealedAt)}）。`}
              {madeOfWords(kind)}
            </View>
            <Units
              key={`${period.code}|${kind}|${question}`}
              {...{ kind, question }}
              units={pages.flatMap(({ units }) => units)}
            />
          </>
        )
      }}
    </Loaded>
  )
}

function unsealedWords({ state, closesAt }: PeriodView): string {
  if (state === 'announced' || state === 'open')
    return `评价截止（${endWords(closesAt)}）前只显示参评情况，没有汇总结果。`
  return '评价已截止，正在统计；统计完成并封存后显示汇总结果。'
}
