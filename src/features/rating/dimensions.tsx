import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { Question } from '../../../core/rating/questionnaire'
import { Cell } from '../../components/cell'
import { DimensionItem } from './dimension-item'

type DimensionsProps = {
  title: string
  questions: readonly Question[]
  initial: Readonly<Record<string, number>>
  onChoose: (code: string, level: number) => void
}

/** A group of dimensions, all optional: closed at first, so that one page stays one page. */
export const Dimensions = memo(function Dimensions({ title, questions, initial, onChoose }: DimensionsProps) {
  const [open, setOpen] = useState(() => questions.some(({ code }) => initial[code] !== undefined))
  return (
    <View className="card flush">
      <Cell
        words={title}
        note={`${questions.length} 项，可不填，只评您了解的`}
        expanded={open}
        onTap={() => setOpen(!open)}
      />
      <View>
        {open &&
          questions.map(({ code, title }) => (
            <DimensionItem
              key={code}
              code={code}
              title={title}
              initial={initial[code] ?? null}
              onChoose={onChoose}
            />
          ))}
      </View>
    </View>
  )
})
