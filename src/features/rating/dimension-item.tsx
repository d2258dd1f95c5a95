import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { LevelRows } from '../../components/level-rows'
import { dimensionChoices, levelTitle } from '../../components/questionnaire/choices'
import { Tap } from '../../components/tap'

type DimensionItemProps = {
  code: string
  title: string
  initial: number | null
  onChoose: (code: string, level: number) => void
}

/**
 * One dimension: a closed line until it is opened; its rows exist only while it is open. A closed line is two
 * nodes and its words, the arrow is drawn by its style, so that a group of them is revealed in one small message.
 */
export const DimensionItem = memo(function DimensionItem({
  code,
  title,
  initial,
  onChoose,
}: DimensionItemProps) {
  const [open, setOpen] = useState(false)
  const [level, setLevel] = useState(initial)

  function choose(value: string) {
    setLevel(Number(value))
    onChoose(code, Number(value))
  }

  return (
    <View className="dimension">
      <Tap
        className={open ? 'dimension-head open' : 'dimension-head'}
        expanded={open}
        onTap={() => setOpen(!open)}
      >
        {title}
        {level !== null && <View className="dimension-level">{levelTitle(level)}</View>}
      </Tap>
      {open && (
        <View className="dimension-body">
          <LevelRows
            label={title}
            choices={dimensionChoices}
            chosen={level === null ? null : String(level)}
            onChoose={choose}
          />
        </View>
      )}
    </View>
  )
})
