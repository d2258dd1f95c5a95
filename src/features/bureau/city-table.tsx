import { View } from '@tarojs/components'
import { useState } from 'react'
import { listPeriods } from '../../../core/contract/figures'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'
import './bureau.scss'
import { firstPeriod } from './periods'
import { TableOfPeriod } from './table-of-period'

/** 小区满意度一览: a period, and the compounds of the caller's area in it. */
export function CityTable() {
  const load = useAnswer(listPeriods, {}, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded
      load={load}
      empty={({ periods }) => (periods.length === 0 ? <Empty words="还没有评价周期。" /> : null)}
    >
      {({ periods }) => {
        const period = periods.find(({ code }) => code === chosen) ?? firstPeriod(periods)
        return (
          <>
            <View className="bureau-bar">
              <Select
                label="评价周期"
                options={periods.map(({ code, name }) => ({ value: code, words: name }))}
                chosen={period.code}
                onChoose={setChosen}
              />
            </View>
            <TableOfPeriod key={period.code} period={period} />
          </>
        )
      }}
    </Loaded>
  )
}
