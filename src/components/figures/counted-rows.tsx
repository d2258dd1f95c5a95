import { View } from '@tarojs/components'
import { Tap } from '../tap'
import './bars.scss'
import './counted-rows.scss'

export type CountedRow = {
  key: string
  words: string
  count: number
  /** How many of them are overdue; absent where that is not asked. */
  overdue?: number
  /** Opens the cases themselves. */
  onOpen?: () => void
}

type CountedRowsProps = {
  /** What is counted, for a screen reader. */
  label: string
  rows: readonly CountedRow[]
}

/** Counts of cases as bars of plain views, the overdue part in front; to a screen reader a table of words and numbers. */
export function CountedRows({ label, rows }: CountedRowsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const width = (count: number) => ({ width: `${((100 * count) / most).toFixed(1)}%` })
  return (
    <View className="bars long counted-rows" role="table" aria-label={label}>
      {rows.map(({ key, words, count, overdue, onOpen }) => (
        <View className="bar-row" role="row" key={key}>
          <View className="bar-words" role="rowheader">
            {onOpen && count > 0 ? (
              <Tap className="counted-link" role="link" onTap={onOpen}>
                {words}
              </Tap>
            ) : (
              words
            )}
          </View>
          <View className="bar-track" aria-hidden>
            {count > 0 && (
              <View className="bar-fill counted-fill" style={width(count)}>
                {overdue ? (
                  <View
                    className="counted-overdue"
                    style={{ width: `${((100 * overdue) / count).toFixed(1)}%` }}
                  />
                ) : null}
              </View>
            )}
          </View>
          <View className="bar-value" role="cell">
            {count} 件{overdue ? <View className="counted-late">逾期 {overdue}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
