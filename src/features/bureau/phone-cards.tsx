import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CityTableRow } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { percentWords, scoreWords } from '../../components/figures/figure-words'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import { rowGateWords } from './columns'

const cardsAtOnce = 30

type PhoneCardsProps = { period: PeriodView; phase: 'open' | 'final'; rows: readonly CityTableRow[] }

/** The table on a phone: one card a compound. */
export function PhoneCards({ period, phase, rows }: PhoneCardsProps) {
  const [limit, setLimit] = useState(cardsAtOnce)
  return (
    <>
      <View className="card flush">
        {rows.slice(0, limit).map((row) => (
          <Tap
            key={row.compound}
            className="cell tappable"
            onTap={() => goTo('compound', { compound: row.compound, period: period.code })}
          >
            <View className="cell-words">
              <View className="strong">{row.name}</View>
              <View className="note">
                {row.respondedHouseholds} / {row.households} 户参评（{percentWords(row.responseRate)}）
              </View>
              {row.bindingGate && <View className="note">{rowGateWords(row)}</View>}
            </View>
            {phase === 'final' && <View className="bureau-score">{scoreWords(row.score)}</View>}
          </Tap>
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
