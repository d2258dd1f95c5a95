import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ParticipationRow } from '../../../core/contract/periods'
import { gateTitles } from '../../../core/method/gate-words'
import { type GateName, gateNames } from '../../../core/method/gates'
import { Button } from '../../components/button'
import { percentWords } from '../../components/figures/figure-words'
import { nextWords, rateOf } from './participation-view'

const cardsAtOnce = 30

/** Participation on a phone: one card a compound. */
export function ParticipationCards({
  rows,
  isDraft,
}: {
  rows: readonly ParticipationRow[]
  isDraft: boolean
}) {
  const [limit, setLimit] = useState(cardsAtOnce)
  return (
    <>
      <View className="card flush">
        {rows.slice(0, limit).map((row) => (
          <View className="cell" key={row.compound}>
            <View className="cell-words">
              <View className="strong">{row.name}</View>
              <View className="note">
                {isDraft
                  ? `${row.households} 户`
                  : `${row.respondedHouseholds} / ${row.households} 户参评（${percentWords(rateOf(row))}）`}
              </View>
              <View className="note">{gateNames.map((gate) => cardWords(row, gate)).join('，')}</View>
              <View className="note">{nextWords(row)}</View>
            </View>
          </View>
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

function cardWords({ answersNeeded }: ParticipationRow, gate: GateName): string {
  const needed = answersNeeded[gate]
  return needed === null ? `达不到${gateTitles[gate]}` : `${gateTitles[gate]}需 ${needed} 户`
}
