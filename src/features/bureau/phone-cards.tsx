import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import type { CityTableRow } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { percentWords, rateWords, scoreWords } from '../../components/figures/figure-words'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import { rowGateWords } from './columns'
import { groupAbove, type TableView } from './table-view'

const cardsAtOnce = 30

type PhoneCardsProps = {
  period: PeriodView
  phase: 'open' | 'final'
  rows: readonly CityTableRow[]
  view: TableView
}

/** The table on a phone: one card a compound. */
export function PhoneCards({ period, phase, rows, view }: PhoneCardsProps) {
  const [limit, setLimit] = useState(cardsAtOnce)
  return (
    <>
      <View className="card flush">
        {rows.slice(0, limit).map((row, index) => (
          <Fragment key={row.compound}>
            <GroupWords words={phase === 'final' ? groupAbove(row, rows[index - 1], view) : null} />
            <Tap
              className="cell tappable"
              onTap={() => goTo('compound', { compound: row.compound, period: period.code })}
            >
              <View className="cell-words">
                <View className="strong">{row.name}</View>
                {row.place !== null && <View className="note">第 {row.place} 名</View>}
                <View className="note">
                  {row.respondedHouseholds} / {row.households} 户参评（{percentWords(row.responseRate)}）
                </View>
                {row.complaints !== null && (
                  <View className="note">
                    投诉 {row.complaints} 件（{rateWords(row.complaintsPer100HouseholdYears)} 件/百户·年）
                  </View>
                )}
                {(row.bindingGate || row.state === 'counting') && (
                  <View className="note">{rowGateWords(row)}</View>
                )}
              </View>
              {phase === 'final' && <View className="bureau-score">{scoreWords(row.score)}</View>}
            </Tap>
          </Fragment>
        ))}
      </View>
      {rows.length > limit && (
        <View className="button-group">
          <Button kind="plain" onTap={() => setLimit(limit + cardsAtOnce)}>
            再显示 {cardsAtOnce} 个（还有 {rows.length - limit} 个）
          </Button>
        </View>
      )}
    </>
  )
}

function GroupWords({ words }: { words: string | null }) {
  return words === null ? null : <View className="bureau-group note">{words}</View>
}
