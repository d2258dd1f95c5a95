import { View } from '@tarojs/components'
import './plot.scss'

export type TableWords = { columns: readonly string[]; rows: readonly (readonly string[])[] }

/** A small table of words, one markup for WeChat and browsers. */
export function DataTable({ label, table: { columns, rows } }: { label: string; table: TableWords }) {
  return (
    <View className="data-table" role="table" aria-label={label}>
      <View className="data-row head" role="row">
        {columns.map((column) => (
          <View key={column} className="data-cell" role="columnheader">
            {column}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.join('|')} className="data-row" role="row">
          {row.map((cell, index) => (
            <View key={columns[index]} className="data-cell" role={index === 0 ? 'rowheader' : 'cell'}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
