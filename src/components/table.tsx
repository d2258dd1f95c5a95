import { View } from '@tarojs/components'
import { Fragment, type KeyboardEvent } from 'react'

export type Column<Row> = {
  key: string
  title: string
  words: (row: Row) => string
  number?: boolean
  /** Long words may break; everything else stays on one line. */
  wraps?: boolean
  /** What the words mean, said by their colour too. */
  tone?: (row: Row) => 'danger' | 'warning' | 'calm'
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

type TableProps<Row> = {
  /** What the table holds, for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Without them the rows keep the order that they have. */
  sort?: Sort
  onSort?: (column: string) => void
  chosen: string | null
  onChoose: (row: Row) => void
  /** Words on a line of their own above a row, where another group begins. */
  above?: (row: Row, before: Row | undefined) => string | null
}

/** The next row that can be chosen, over the lines between groups. */
function nextRow(from: Element, step: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let row = from[step]
  while (row instanceof HTMLElement && row.dataset.row === undefined) row = row[step]
  return row
}

/** Arrow keys walk the rows, Enter opens one. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, choose: () => void): void {
  const row = event.currentTarget
  const next =
    event.key === 'ArrowDown'
      ? nextRow(row, 'nextElementSibling')
      : event.key === 'ArrowUp'
        ? nextRow(row, 'previousElementSibling')
        : null
  if (next instanceof HTMLElement) {
    event.preventDefault()
    next.focus()
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    choose()
  }
}

/** Moves the focus to a row, if it is shown. */
export function focusRow(key: string): void {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('.table tr[data-row]'))
  rows.find(({ dataset }) => dataset.row === key)?.focus()
}

/** A real table for a desktop browser: sticky head, sortable columns, rows by keyboard. Never used in WeChat. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, chosen, onChoose, above } = props
  return (
    <table className="table" aria-label={label}>
      <Head {...props} />
      <tbody>
        {rows.map((row, index) => {
          const words = above?.(row, rows[index - 1])
          return (
            <Fragment key={rowKey(row)}>
              {words && (
                <tr className="table-group">
                  <td colSpan={columns.length}>{words}</td>
                </tr>
              )}
              <tr
                data-row={rowKey(row)}
                className={rowKey(row) === chosen ? 'chosen' : undefined}
                tabIndex={index === 0 || rowKey(row) === chosen ? 0 : -1}
                aria-selected={rowKey(row) === chosen}
                onClick={() => onChoose(row)}
                onKeyDown={(event) => walk(event, () => onChoose(row))}
              >
                {columns.map((column) => (
                  <td key={column.key} className={lookOf(column, row)}>
                    {column.words(row)}
                  </td>
                ))}
              </tr>
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function lookOf<Row>({ number, wraps, tone }: Column<Row>, row: Row): string | undefined {
  const look = [number ? 'number' : wraps && 'wraps', tone?.(row)].filter(Boolean).join(' ')
  return look || undefined
}

function Head<Row>({ columns, sort, onSort }: TableProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, number }) => {
          const sorted = sort?.column === key
          return (
            <th
              key={key}
              scope="col"
              className={number ? 'number' : undefined}
              aria-sort={sorted ? sort.direction : undefined}
            >
              {onSort ? (
                <button
                  type="button"
                  className={sorted ? 'table-sort sorted' : 'table-sort'}
                  onClick={() => onSort(key)}
                >
                  {title}
                  {sorted ? (sort.direction === 'descending' ? ' ↓' : ' ↑') : ''}
                </button>
              ) : (
                <View className="table-title">{title}</View>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
