import { cellText } from '../../../core/import/cell-text'
import type { TableSheet } from '../../../core/import/table'

type MergeRange = { startRow: number; endRow: number; startCol: number; endCol: number }
type ReadSheet = { name: string; rows: readonly (readonly unknown[])[]; merges?: readonly MergeRange[] }

/** As many digits as a spreadsheet keeps of a number: what it has computed is stored with rests far behind them, 0.30000000000000004. */
const keptDigits = 15

/** A cell's value as text: a date by its day, a whole number without a point, a truth as 是 or 否. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(Number(value.toPrecision(keptDigits)))
  return cellText(String(value))
}

/** Every cell of a merged range says what its first cell says. */
function fillMerged(rows: string[][], merges: readonly MergeRange[]): void {
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const text = rows[startRow]?.[startCol] ?? ''
    if (text === '') continue
    for (let line = startRow; line <= Math.min(endRow, rows.length - 1); line += 1) {
      const row = rows[line]
      if (row === undefined) continue
      for (let column = startCol; column <= endCol; column += 1) row[column] = text
    }
  }
}

/** A sheet as text; blank rows at its end are dropped, those between stay, so that lines keep their numbers. */
export function sheetText({ name, rows, merges = [] }: ReadSheet): TableSheet {
  const texts = rows.map((row) => Array.from(row, textOf))
  fillMerged(texts, merges)
  while (texts.at(-1)?.every((cell) => cell === '')) texts.pop()
  return { name: cellText(name), rows: texts }
}
