import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

type CellProps = {
  words: string
  note?: ReactNode
  value?: ReactNode
  /** Where it leads; without it the cell only tells. */
  onTap?: () => void
  expanded?: boolean
}

function Words({ words, note }: { words: string; note?: ReactNode }) {
  return (
    <View className="cell-words">
      {words}
      {note && <View className="note">{note}</View>}
    </View>
  )
}

/** One line of a list: words, a note under them, a value at the end, and a sign where it leads somewhere. */
export function Cell({ words, note, value, onTap, expanded }: CellProps) {
  const end = value !== undefined && <View className="cell-value">{value}</View>
  if (!onTap) {
    return (
      <View className="cell">
        <Words words={words} note={note} />
        {end}
      </View>
    )
  }
  return (
    <Tap className="cell tappable" onTap={onTap} expanded={expanded}>
      <Words words={words} note={note} />
      {end}
      <Icon name={expanded === undefined ? 'next' : expanded ? 'up' : 'down'} />
    </Tap>
  )
}
