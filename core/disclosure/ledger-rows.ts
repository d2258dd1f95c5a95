import { type FieldRow, fieldRows, findHeader, missingColumns } from '../import/columns'
import type { RowFault, TableSheet } from '../import/table'
import { type LedgerRow, ledgerLimits } from './ledger'
import { type LedgerColumn, ledgerColumns } from './ledger-columns'
import { amountFaultWords, readAmount, readBalance } from './read-amount'

/** Accounts as a sheet has them: the rows without fault, and every fault by its place. */
export type ReadLedger = {
  rows: LedgerRow[]
  faults: RowFault[]
  /** The balance before the first row and after the last one, where a column says so; null where none does. */
  opening: number | null
  closing: number | null
}

/** Rows that add the others up: a ledger adds up by itself. */
const sums = /^(合计|总计|小计|本期合计|本页合计)$/
const openings = /^(期初余额|上期结余|上期余额|上期结转|期初结余)$/
const closings = /^(期末余额|本期结余|期末结余|本期余额)$/

/** Reads a ledger from a sheet. Sums are left out, rows that only state a balance give opening and closing. */
export function ledgerRowsOf(sheet: TableSheet): ReadLedger {
  const read: ReadLedger = { rows: [], faults: [], opening: null, closing: null }
  const header = findHeader(sheet, ledgerColumns)
  const missing = header === null ? ['项目', '收入', '支出'] : missingColumns(ledgerColumns, header.columns)
  if (header === null || missing.length > 0) {
    const why = `没有找到这些列：${missing.join('、')}。`
    return { ...read, faults: [{ sheet: sheet.name, line: header?.line ?? 1, column: '', why }] }
  }
  for (const row of fieldRows(sheet, header, ledgerColumns)) {
    const item = row.cells.item.replace(/\s/g, '')
    if (openings.test(item) || closings.test(item)) readBalanceRow(row, read)
    else if (!sums.test(item)) readRow(row, read)
  }
  if (read.rows.length > ledgerLimits.rows) {
    const why = `一份账目最多 ${ledgerLimits.rows} 行，请按项目合并。`
    read.faults.push({ sheet: sheet.name, line: header.line, column: '', why })
  }
  return read
}

function readRow(row: FieldRow<LedgerColumn>, read: ReadLedger): void {
  const { item, note } = row.cells
  const faults: RowFault[] = []
  const wrong = (column: LedgerColumn, why: string) => faults.push({ ...placeOf(row, column), why })
  const amount = (column: 'income' | 'expense') => {
    const found = readAmount(row.cells[column])
    if (typeof found === 'string') wrong(column, amountFaultWords[found])
    return typeof found === 'number' ? found : 0
  }
  if (item === '') wrong('item', '请填写项目。')
  if (item.length > ledgerLimits.item) wrong('item', `最多 ${ledgerLimits.item} 个字。`)
  if (note.length > ledgerLimits.note) wrong('note', `最多 ${ledgerLimits.note} 个字。`)
  const [income, expense] = [amount('income'), amount('expense')]
  if (faults.length === 0 && income === 0 && expense === 0) wrong('income', '收入和支出至少填写一项。')
  const stated = statedBalance(row, wrong)
  const before = read.closing ?? read.opening
  if (stated !== null) {
    if (read.rows.length === 0 && read.opening === null) read.opening = stated - income + expense
    else if (before !== null && before + income - expense !== stated) {
      wrong('balance', '余额与上一行余额加收入减支出不符。')
    }
    read.closing = stated
  } else if (before !== null) read.closing = before + income - expense
  if (faults.length === 0) read.rows.push({ item, income, expense, note })
  else read.faults.push(...faults)
}

/** A row that only says a balance, in the column of balances or in any other of amounts. */
function readBalanceRow(row: FieldRow<LedgerColumn>, read: ReadLedger): void {
  const column =
    (['balance', 'income', 'expense'] as const).find((each) => row.cells[each] !== '') ?? 'balance'
  const balance = readBalance(row.cells[column])
  if (typeof balance === 'string') {
    read.faults.push({ ...placeOf(row, column), why: amountFaultWords[balance] })
    return
  }
  if (openings.test(row.cells.item.replace(/\s/g, '')) && read.rows.length === 0) read.opening = balance
  else if (read.closing !== null && read.closing !== balance) {
    read.faults.push({ ...placeOf(row, column), why: '期末余额与各行收支不符。' })
  } else read.closing = balance
}

function statedBalance(
  { cells }: FieldRow<LedgerColumn>,
  wrong: (column: LedgerColumn, why: string) => void,
): number | null {
  if (cells.balance === '') return null
  const found = readBalance(cells.balance)
  if (typeof found === 'number') return found
  wrong('balance', amountFaultWords[found])
  return null
}

function placeOf({ sheet, line }: FieldRow<LedgerColumn>, column: LedgerColumn) {
  return { sheet, line, column: ledgerColumns.find(({ key }) => key === column)?.title ?? '' }
}
