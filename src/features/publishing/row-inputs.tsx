import { View } from '@tarojs/components'
import { memo } from 'react'
import { Tap } from '../../components/tap'
import { LineEntry } from '../../components/text-entry'
import { DayEntry } from './day-entry'
import type { FormField } from './form-fields'
import type { TypedRow } from './typed'

type RowInputsProps = {
  row: TypedRow
  /** From 1, as people count. */
  number: number
  columns: readonly FormField[]
  faults: string
  onCell: (row: string, key: string, value: string) => void
  onRemove: (row: string) => void
}

/** One row to be filled in; memoised, as there may be many and one is typed into. */
export const RowInputs = memo(function RowInputs(props: RowInputsProps) {
  const { row, number, columns, faults, onCell, onRemove } = props
  return (
    <View className={faults === '' ? 'publishing-row' : 'publishing-row wrong'}>
      <View className="publishing-row-number note">{number}</View>
      <View className={`publishing-cells columns-${columns.length}`}>
        {columns.map((column) => (
          <View
            key={column.key}
            className={column.kind === 'day' ? 'publishing-cell day' : 'publishing-cell'}
          >
            <View className="publishing-cell-title note" aria-hidden>
              {column.title}
            </View>
            <Entry
              column={column}
              label={`第 ${number} 行${column.title}`}
              value={row.cells[column.key] ?? ''}
              onChange={(value) => onCell(row.id, column.key, value)}
            />
          </View>
        ))}
      </View>
      <Tap className="publishing-remove" label={`删去第 ${number} 行`} onTap={() => onRemove(row.id)}>
        删去
      </Tap>
      {faults !== '' && (
        <View className="field-fault publishing-row-fault" role="alert">
          {faults}
        </View>
      )}
    </View>
  )
})

type EntryProps = { column: FormField; label: string; value: string; onChange: (value: string) => void }

function Entry({ column: { kind, most = 20, placeholder }, label, value, onChange }: EntryProps) {
  if (kind === 'day') return <DayEntry label={label} day={value} onChoose={onChange} />
  const isAmount = kind === 'amount' || kind === 'count'
  return (
    <LineEntry
      className={isAmount ? 'field-input amount' : 'field-input'}
      label={label}
      initial={value}
      maxLength={most}
      {...(placeholder !== undefined && { placeholder })}
      onInput={onChange}
    />
  )
}
