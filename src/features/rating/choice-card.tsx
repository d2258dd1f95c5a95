import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { type Choice, LevelRows } from '../../components/level-rows'

type ChoiceCardProps = {
  question: string
  choices: readonly Choice[]
  initial: string | null
  onChoose: (value: string) => void
}

/** A question with rows; it keeps what was chosen itself, so that a tap redraws nothing else. */
export const ChoiceCard = memo(function ChoiceCard({
  question,
  choices,
  initial,
  onChoose,
}: ChoiceCardProps) {
  const [chosen, setChosen] = useState(initial)
  return (
    <View className="card">
      <View className="strong">{question}</View>
      <LevelRows
        label={question}
        choices={choices}
        chosen={chosen}
        onChoose={(value) => {
          setChosen(value)
          onChoose(value)
        }}
      />
    </View>
  )
})
