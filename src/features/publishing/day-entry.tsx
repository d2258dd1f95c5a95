import { Picker, View } from '@tarojs/components'
import { inBrowser } from '../../platform/target'

type DayEntryProps = { label: string; day: string; onChoose: (day: string) => void }

/** A day inside a row: the control of DayField without a label above it. */
export function DayEntry({ label, day, onChoose }: DayEntryProps) {
  if (inBrowser) {
    return (
      <input
        className="field-input"
        type="date"
        aria-label={label}
        value={day}
        onChange={(event) => onChoose(event.target.value)}
      />
    )
  }
  return (
    <Picker mode="date" value={day} onChange={(event) => onChoose(event.detail.value)}>
      <View className="field-input" role="button" aria-label={label}>
        {day || '请选择日期'}
      </View>
    </Picker>
  )
}
