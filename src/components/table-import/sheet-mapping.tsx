import { View } from '@tarojs/components'
import { type ColumnField, columnLetters } from '../../../core/import/columns'
import { Checkbox } from '../checkbox'
import { Notice } from '../notice'
import { Select } from '../select'
import { choiceFault, type SheetChoice } from './sheet-choice'

type SheetMappingProps<Key extends string> = {
  choice: SheetChoice<Key>
  fields: readonly ColumnField<Key>[]
  onChange: (choice: SheetChoice<Key>) => void
}

const searchedLines = 20
const none = 'none'

/** One sheet of the file: whether to read it, where its headings stand, and which column is what. */
export function SheetMapping<Key extends string>({ choice, fields, onChange }: SheetMappingProps<Key>) {
  const { sheet, taken, header } = choice
  const headings = sheet.rows[header.line - 1] ?? []
  const columns = headings.map((heading, index) => ({
    value: String(index),
    words: `${columnLetters(index)} 列${heading ? `：${heading.slice(0, 12)}` : ''}`,
  }))
  const lines = sheet.rows.slice(0, searchedLines).map((_, index) => ({
    value: String(index + 1),
    words: `第 ${index + 1} 行`,
  }))
  const fault = choiceFault(choice, fields)

  function choose(key: Key, value: string) {
    const { [key]: _, ...others } = header.columns
    const chosen = value === none ? {} : { [key]: Number(value) }
    onChange({
      ...choice,
      header: { ...header, columns: { ...others, ...chosen } as SheetChoice<Key>['header']['columns'] },
    })
  }

  return (
    <View className="card">
      <Checkbox checked={taken} onToggle={() => onChange({ ...choice, taken: !taken })}>
        {sheet.name}（{sheet.rows.length} 行）
      </Checkbox>
      {taken && (
        <>
          <View className="import-columns">
            <Select
              label="表头在"
              options={lines}
              chosen={String(header.line)}
              onChoose={(line) => onChange({ ...choice, header: { ...header, line: Number(line) } })}
            />
            {fields.map(({ key, title, required }) => (
              <Select
                key={key}
                label={required ? `${title}（必有）` : title}
                options={[{ value: none, words: '没有这一列' }, ...columns]}
                chosen={header.columns[key] === undefined ? none : String(header.columns[key])}
                onChoose={(value) => choose(key, value)}
              />
            ))}
          </View>
          {fault && <Notice tone="warning">{fault}</Notice>}
        </>
      )}
    </View>
  )
}
