import { Picker, View } from '@tarojs/components'
import { inBrowser } from '../platform/target'

type DayFieldProps = {
  label: string
  /** `2027-05-01`; empty while none is chosen. */
  day: string
  note?: string
  earliest?: string | undefined
  latest?: string | undefined
  /** What is wrong with what was chosen; said aloud when it appears. */
  fault?: string | null
  onChoose: (day: string) => void
}

/** A day, by the platform's own control: the browser's date input, WeChat's picker. */
export function DayField({ label, day, note, earliest, latest, fault, onChoose }: DayFieldProps) {
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label">{label}</View>
      {inBrowser ? (
        <input
          className="field-input"
          type="date"
          aria-label={label}
          value={day}
          min={earliest}
          max={latest}
          onChange={(event) => onChoose(event.target.value)}
        />
      ) : (
        <Picker
          mode="date"
          value={day}
          start={earliest}
          end={latest}
          onChange={(event) => onChoose(event.detail.value)}
        >
          <View className="field-input" role="button" aria-label={label}>
            {day || '请选择日期'}
          </View>
        </Picker>
      )}
      {fault ? (
        <View className="field-fault" role="alert">
          {fault}
        </View>
      ) : (
        note && <View className="note spaced">{note}</View>
      )}
    </View>
  )
}
