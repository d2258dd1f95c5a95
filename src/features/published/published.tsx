import { View } from '@tarojs/components'
import { type CompoundResult, readCompoundResult } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { scoreWords } from '../../components/figures/figure-words'
import { ScoreSummary } from '../../components/figures/score-summary'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type ChosenCompound, chooseCompound, useChosenCompound } from '../../platform/chosen-compound'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { ChooseCompound } from './choose-compound'
import { OpenPeriod } from './open-period'

/** 公开: the published results of one compound, chosen by district or by name. */
export function Published() {
  const chosen = useChosenCompound()
  return (
    <>
      {chosen === null ? <ChooseCompound onChoose={chooseCompound} /> : <Results compound={chosen} />}
      <View className="card flush">
        <Cell words="各小区结果" note="按满意度档次、区县和物业服务企业查看" onTap={() => goTo('results')} />
        <Cell words="评价办法" note="得分怎么算，小区怎么排" onTap={() => goTo('method')} />
      </View>
    </>
  )
}

function Results({ compound }: { compound: ChosenCompound }) {
  const load = useAnswer(readCompoundResult, { compound: compound.code }, { keep: true })
  return (
    <>
      <View className="card row">
        <View className="title cell-words">{compound.name}</View>
        <Button kind="text" onTap={() => chooseCompound(null)}>
          换小区
        </Button>
      </View>
      <View className="card flush">
        <Cell
          words="小区公示"
          note="公共收益、维修资金、收费标准等"
          onTap={() => goTo('disclosures', { compound: compound.code })}
        />
      </View>
      <Loaded
        load={load}
        empty={({ results, withheld, open }) =>
          results.length === 0 && withheld.length === 0 && open === null ? (
            <Empty words="这个小区还没有公布过结果。评价截止并公布后，会显示在这里。" />
          ) : null
        }
      >
        {({ results, withheld, open }) => (
          <>
            {open && <OpenPeriod open={open} />}
            {results[0] && <Newest compound={compound} result={results[0]} />}
            {(results.length > 1 || withheld.length > 0) && (
              <View className="card flush">
                {results.slice(1).map(({ period, periodName, scorecard }) => (
                  <Cell
                    key={period}
                    words={periodName}
                    value={scoreWords(scorecard.overall?.steadied.score ?? null)}
                    onTap={() => goTo('result', { compound: compound.code, period })}
                  />
                ))}
                {withheld.map(({ periodName }) => (
                  <Cell key={periodName} words={periodName} note="不在公布范围内，小区住户登录后可查看" />
                ))}
              </View>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

/** The newest result at a glance, and the way to all of it. */
function Newest({ compound, result }: { compound: ChosenCompound; result: CompoundResult }) {
  const { period, periodName, publishedAt, scorecard } = result
  return (
    <View className="card flush">
      <View className="result-body">
        <View className="row">
          <View className="strong">{periodName}</View>
          <View className="note">{dayWords(publishedAt)}公布</View>
        </View>
        <View className="spaced">
          <ScoreSummary scorecard={scorecard} />
        </View>
      </View>
      <Cell
        words="查看详细结果"
        note="为什么是这个得分、排在哪一档，分项与投诉"
        onTap={() => goTo('result', { compound: compound.code, period })}
      />
    </View>
  )
}
