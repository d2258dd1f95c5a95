import { View } from '@tarojs/components'
import { useState } from 'react'
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
  /** Tells how many characters there are, of how many. */
  counted?: boolean
  onInput: (value: string) => void
  onConfirm?: () => void
}

const classNames = { line: 'field-input', digits: 'field-input digits', area: 'field-area' }

/** A text field: label above, help or fault below. */
export function Field(props: FieldProps) {
  const { label, note, fault, kind = 'line', maxLength = 60, counted, onInput, ...rest } = props
  const [length, setLength] = useState(rest.initial?.length ?? 0)
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
        onInput={(value) => {
          if (counted) setLength(value.length)
          onInput(value)
        }}
      />
      {counted && (
        <View className="note field-count">
          {length} / {maxLength} 字
        </View>
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
