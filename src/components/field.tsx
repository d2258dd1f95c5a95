import { View } from '@tarojs/components'
import { AreaEntry, LineEntry } from './text-entry'

type FieldProps = {
  label: string
  /** The first value only; see TextEntryProps. */
  initial?: string
  note?: string
  /** What is wrong with what was typed; said aloud when it appears. */
  fault?: string | null
  placeholder?: string
  maxLength?: number
  kind?: 'line' | 'digits' | 'area'
  onInput: (value: string) => void
  onConfirm?: () => void
}

const classNames = { line: 'field-input', digits: 'field-input digits', area: 'field-area' }

/** A text field: label above, help or fault below. */
export function Field({ label, note, fault, kind = 'line', maxLength = 60, ...rest }: FieldProps) {
  const Entry = kind === 'area' ? AreaEntry : LineEntry
  return (
    <View className={fault ? 'field wrong' : 'field'}>
      <View className="field-label">{label}</View>
      <Entry
        {...rest}
        label={label}
        className={classNames[kind]}
        maxLength={maxLength}
        digits={kind === 'digits'}
      />
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
