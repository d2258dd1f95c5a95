import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { listPeriods } from '../../core/contract/figures'
import type { PeriodView } from '../../core/contract/home'
import { useAnswer } from '../platform/use-answer'
import './closed-periods.scss'
import { Loaded } from './loaded'
import { Empty } from './page'
import { Select } from './select'

type ClosedPeriodsProps = {
  /** Which one is shown first, if it is among them; else the newest. */
  first?: string | null
  children: (period: PeriodView) => ReactNode
}

/** A choice among the periods that have closed, and what is shown of the chosen one. */
export function ClosedPeriods({ first = null, children }: ClosedPeriodsProps) {
  const load = useAnswer(listPeriods, {})
  const [chosen, setChosen] = useState(first)
  return (
    <Loaded
      load={load}
      empty={({ periods }) =>
        closed(periods).length === 0 ? <Empty words="还没有截止的评价周期。" /> : null
      }
    >
      {({ periods }) => {
        const all = closed(periods)
        const period = all.find(({ code }) => code === chosen) ?? all[0]
        if (period === undefined) return null
        return (
          <>
            {all.length > 1 && (
              <View className="closed-periods">
                <Select
                  label="评价周期"
                  options={all.map(({ code, name }) => ({ value: code, words: name }))}
                  chosen={period.code}
                  onChoose={setChosen}
                />
              </View>
            )}
            {children(period)}
          </>
        )
      }}
    </Loaded>
  )
}

const closed = (periods: readonly PeriodView[]) =>
  periods.filter(({ state }) => state === 'closed' || state === 'published')
