import { View } from '@tarojs/components'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import { inBrowser } from '../platform/target'
import { Tap } from './tap'

export type Choice = {
  value: string
  words: string
  /** The face of a level (0…5) before the words. */
  face?: number
}

type RowProps = Choice & { chosen: boolean; focusOrder: 0 | -1; onChoose: (value: string) => void }

/** One row; memoised, so that a tap sends two rows to the renderer and no more. */
const Row = memo(function Row({ value, words, face, chosen, focusOrder, onChoose }: RowProps) {
  const look = `level ${face === undefined ? 'plain' : `face-${face}`}${chosen ? ' chosen' : ''}`
  return (
    <Tap role="radio" className={look} checked={chosen} focusOrder={focusOrder} onTap={() => onChoose(value)}>
      {words}
    </Tap>
  )
})

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

type LevelRowsProps = {
  /** What is asked; spoken when the group is entered. */
  label: string
  choices: readonly Choice[]
  chosen: string | null
  onChoose: (value: string) => void
  /** Choosing leads away: arrow keys then only move the focus, Enter or a tap chooses. */
  leadsAway?: boolean
  /** Side by side where there is room, for a sheet with many questions. */
  inline?: boolean
}

/** Full-width labelled rows of which one can be chosen; none is at first. Arrow keys move inside the group. */
export function LevelRows({ label, choices, chosen, onChoose, leadsAway, inline }: LevelRowsProps) {
  const latest = useRef(onChoose)
  latest.current = onChoose
  const choose = useCallback((value: string) => latest.current(value), [])

  function moveByKey(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const rows = Array.from(event.currentTarget.children) as HTMLElement[]
    const from = rows.indexOf(event.target as HTMLElement)
    const to = (from + step + rows.length) % rows.length
    rows[to]?.focus()
    const moved = choices[to]
    if (moved && !leadsAway) onChoose(moved.value)
  }

  const focused = chosen ?? choices[0]?.value
  return (
    <View
      className={inline ? 'levels-inline' : undefined}
      role="radiogroup"
      aria-label={label}
      onKeyDown={inBrowser ? moveByKey : undefined}
    >
      {choices.map((choice) => (
        <Row
          key={choice.value}
          {...choice}
          chosen={choice.value === chosen}
          focusOrder={choice.value === focused ? 0 : -1}
          onChoose={choose}
        />
      ))}
    </View>
  )
}
