import { View } from '@tarojs/components'
import { readCompoundResult } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type ChosenCompound, chooseCompound, useChosenCompound } from '../../platform/chosen-compound'
import { useAnswer } from '../../platform/use-answer'
import { ChooseCompound } from './choose-compound'
import { OpenPeriod } from './open-period'
import { PublishedResult } from './published-result'

/** 公开: the published results of one compound, chosen by district or by name. */
export function Published() {
  const chosen = useChosenCompound()
  return chosen === null ? <ChooseCompound onChoose={chooseCompound} /> : <Results compound={chosen} />
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
      <Loaded
        load={load}
        empty={({ results, open }) =>
          results.length === 0 && open === null ? (
            <Empty words="这个小区还没有公布过结果。评价截止并公布后，会显示在这里。" />
          ) : null
        }
      >
        {({ results, categories, open }) => (
          <>
            {open && <OpenPeriod open={open} />}
            {results.map((result) => (
              <PublishedResult key={result.scorecard.period} {...result} categories={categories} />
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}
