import * as z from 'zod/mini'
import type { CityTableRow } from '../../../core/contract/figures'
import type { Sort } from '../../components/table'
import { columnsOf, figureColumns } from './columns'

/** How a person looks at the table; kept on the device. */
export const tableView = z.object({
  district: z.string(),
  subdistrict: z.string(),
  text: z.string(),
  sort: z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) }),
})
export type TableView = z.infer<typeof tableView>

export const firstView: TableView = {
  district: '',
  subdistrict: '',
  text: '',
  sort: { column: 'place', direction: 'ascending' },
}

/** The view as a table can show it: an order by what it does not tell is one by score, or by participation while there is none. */
export function viewIn(table: { phase: 'open' | 'final'; placed: boolean }, view: TableView): TableView {
  if (columnsOf(table).some(({ key }) => key === view.sort.column)) return view
  const column = table.phase === 'final' ? 'score' : 'responseRate'
  return { ...view, sort: { column, direction: 'descending' } }
}

/** The order after a column's head was pressed: figures from the top first, places and words from their beginning. */
export function sortBy(before: Sort, column: string): Sort {
  const pressed = figureColumns.find(({ key }) => key === column)
  const first = pressed?.number && !pressed.leastFirst ? 'descending' : 'ascending'
  if (before.column !== column) return { column, direction: first }
  return { column, direction: before.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** Whether a compound has enough answers to be compared; a small sample never stands above others. */
function comparable(row: CityTableRow): number {
  if (row.bindingGate === 'shown') return 2
  return row.bindingGate === 'ranked' ? 1 : 0
}

const comparesSamples: readonly string[] = ['place', 'score', 'satisfactionRate', 'favourableRate']

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), 'zh-CN')
  return a - b
}

/** The rows that a view shows, in its order. Ties are broken by the compound's code, so that an order is one order. */
export function rowsOf(rows: readonly CityTableRow[], view: TableView): CityTableRow[] {
  const text = view.text.trim()
  const shown = rows.filter(
    (row) =>
      (view.district === '' || row.district === view.district) &&
      (view.subdistrict === '' || row.subdistrict === view.subdistrict) &&
      (text === '' || row.name.includes(text) || (row.company ?? '').includes(text)),
  )
  const { column, direction } = view.sort
  const order =
    figureColumns.find(({ key }) => key === column)?.order ?? ((row: CityTableRow) => row.compound)
  const sign = direction === 'ascending' ? 1 : -1
  return shown.sort((a, b) => {
    const group = comparesSamples.includes(column) ? comparable(a) - comparable(b) : 0
    if (group !== 0) return group
    const [left, right] = [order(a), order(b)]
    if (left === null || right === null) return left === right ? byCode(a, b) : left === null ? 1 : -1
    return sign * compare(left, right) || byCode(a, b)
  })
}

const groupWords = [null, '以下小区未达到参与排序的要求', '以下小区样本不足，不显示得分'] as const

/** What stands above a row where another group begins; null inside a group and where samples are not compared. */
export function groupAbove(row: CityTableRow, before: CityTableRow | undefined, view: TableView) {
  if (!comparesSamples.includes(view.sort.column)) return null
  const group = comparable(row)
  return before !== undefined && comparable(before) === group ? null : (groupWords[group] ?? null)
}

function byCode(a: CityTableRow, b: CityTableRow): number {
  return a.compound < b.compound ? -1 : 1
}
