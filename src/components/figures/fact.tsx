import { View } from '@tarojs/components'
import './score-summary.scss'

type FactProps = { name: string; value: string; note?: string }

/** A figure with its name, and what it is made of. */
export function Fact({ name, value, note }: FactProps) {
  return (
    <View>
      <View className="note">{name}</View>
      <View className="fact-value">{value}</View>
      {note && <View className="note">{note}</View>}
    </View>
  )
}
