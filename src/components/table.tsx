import type { KeyboardEvent } from 'react'

export type Column<Row> = {
  key: string
  title: string
  words: (row: Row) => string
  number?: boolean
  /** Long words may break; everything else stays on one line. */
  wraps?: boolean
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

type TableProps<Row> = {
  /** What the table holds, for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort: Sort
  onSort: (column: string) => void
  chosen: string | null
  onChoose: (row: Row) => void
}

/** Arrow keys walk the rows, Enter opens one. */
function walk(event: KeyboardEvent<HTMLTableRowElement>, choose: () => void): void {
  const row = event.currentTarget
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
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
  const { label, columns, rows, rowKey, chosen, onChoose } = props
  return (
    <table className="table" aria-label={label}>
      <Head {...props} />
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={rowKey(row)}
            data-row={rowKey(row)}
            className={rowKey(row) === chosen ? 'chosen' : undefined}
            tabIndex={index === 0 || rowKey(row) === chosen ? 0 : -1}
            aria-selected={rowKey(row) === chosen}
            onClick={() => onChoose(row)}
            onKeyDown={(event) => walk(event, () => onChoose(row))}
          >
            {columns.map(({ key, words, number, wraps }) => (
              <td key={key} className={number ? 'number' : wraps ? 'wraps' : undefined}>
                {words(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head<Row>({ columns, sort, onSort }: TableProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, number }) => {
          const sorted = sort.column === key
          return (
            <th
              key={key}
              scope="col"
              className={number ? 'number' : undefined}
              aria-sort={sorted ? sort.direction : undefined}
            >
              <button
                type="button"
                className={sorted ? 'table-sort sorted' : 'table-sort'}
                onClick={() => onSort(key)}
              >
                {title}
                {sorted ? (sort.direction === 'descending' ? ' ↓' : ' ↑') : ''}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
