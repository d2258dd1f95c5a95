import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HouseholdView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { LevelRows } from '../../components/level-rows'
import { Sheet } from '../../components/sheet'

type HouseholdCardProps = {
  household: HouseholdView
  households: readonly HouseholdView[]
  onChoose: (household: string) => void
}

/** Which home the page is about; people with several homes change it here. */
export function HouseholdCard({ household, households, onChoose }: HouseholdCardProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <View className="card row">
      <View className="cell-words">
        <View className="title">{household.compoundName}</View>
        <View className="note">{household.label}</View>
      </View>
      {households.length > 1 && (
        <Button kind="text" onTap={() => setChoosing(true)}>
          换一户
        </Button>
      )}
      {choosing && (
        <Sheet title="您要看哪一户？" onClose={() => setChoosing(false)}>
          <LevelRows
            label="您要看哪一户？"
            chosen={household.household}
            leadsAway
            choices={households.map((each) => ({
              value: each.household,
              words: `${each.compoundName} ${each.label}`,
            }))}
            onChoose={(value) => {
              setChoosing(false)
              onChoose(value)
            }}
          />
        </Sheet>
      )}
    </View>
  )
}
