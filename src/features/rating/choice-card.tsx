import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { type Choice, LevelRows } from '../../components/level-rows'

type ChoiceCardProps = {
  question: string
  choices: readonly Choice[]
  initial: string | null
  /** Why the page could not be sent without this answer; said aloud when it appears. */
  fault?: string | null
  onChoose: (value: string) => void
}

/** A question with rows; it keeps what was chosen itself, so that a tap redraws nothing else. */
export const ChoiceCard = memo(function ChoiceCard({
  question,
  choices,
  initial,
  fault,
  onChoose,
}: ChoiceCardProps) {
  const [chosen, setChosen] = useState(initial)
  return (
    <View className="card">
      <View className="strong">{question}</View>
      <View>
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
      </View>
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
