import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { listPublishedPeriods, type PublishedPeriod } from '../../../core/contract/public-results'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'

type PeriodChoiceProps = {
  /** The period that the page was opened for; null: the newest. */
  period: string | null
  children: (period: PublishedPeriod) => ReactNode
}

/** A page about one published period, with a choice where there are several. */
export function PeriodChoice({ period, children }: PeriodChoiceProps) {
  const load = useAnswer(listPublishedPeriods, {}, { keep: true })
  const [chosen, setChosen] = useState(period)
  return (
    <Loaded
      load={load}
      empty={({ periods }) =>
        periods.length === 0 ? <Empty words="还没有公布过评价结果。公布后，会显示在这里。" /> : null
      }
    >
      {({ periods }) => {
        const shown = periods.find(({ code }) => code === chosen) ?? periods[0]!
        return (
          <>
            {periods.length > 1 && (
              <View className="results-bar">
                <Select
                  label="评价周期"
                  options={periods.map(({ code, name }) => ({ value: code, words: name }))}
                  chosen={shown.code}
                  onChoose={setChosen}
                />
              </View>
            )}
            {children(shown)}
          </>
        )
      }}
    </Loaded>
  )
}
