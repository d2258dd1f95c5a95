import { cellText } from './cell-text'
import type { TableSheet } from './table'

/** A column that an import knows: what the form calls it, what people write above it, and whether it must be there. */
export type ColumnField<Key extends string = string> = {
  key: Key
  title: string
  /** Other headings that mean the same. */
  synonyms: readonly string[]
  required: boolean
}

/** Which column (index from 0) holds each field; a field that no column holds is absent. */
export type ColumnMapping<Key extends string = string> = Partial<Record<Key, number>>

/** Where the headings stand (line from 1) and what they map to. */
export type Header<Key extends string = string> = { line: number; columns: ColumnMapping<Key> }

const searchedLines = 20

/** A heading as it is compared: without blanks, units and remarks in brackets, asterisks for what is required. */
function headingOf(text: string): string {
  return cellText(text)
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[\s*＊:：]/g, '')
    .toLowerCase()
}

/** The fields whose heading stands in this row; the first of two like columns is taken. */
function mappingOf<Key extends string>(
  row: readonly string[],
  fields: readonly ColumnField<Key>[],
): ColumnMapping<Key> {
  const headings = row.map(headingOf)
  const columns: ColumnMapping<Key> = {}
  for (const { key, title, synonyms } of fields) {
    const words = [title, ...synonyms].map(headingOf)
    const column = headings.findIndex((heading) => heading !== '' && words.includes(heading))
    if (column !== -1) columns[key] = column
  }
  return columns
}

/**
 * Finds the row of headings among the first twenty: the one in which most fields are recognised, titles above it and
 * merged cells notwithstanding. Null if no row has at least two (or the only one there is).
 */
export function findHeader<Key extends string>(
  sheet: TableSheet,
  fields: readonly ColumnField<Key>[],
): Header<Key> | null {
  let best: Header<Key> | null = null
  for (const [index, row] of sheet.rows.slice(0, searchedLines).entries()) {
    const columns = mappingOf(row, fields)
    const found = Object.keys(columns).length
    if (found > (best === null ? 0 : Object.keys(best.columns).length)) best = { line: index + 1, columns }
  }
  const enough = Math.min(2, fields.length)
  return best !== null && Object.keys(best.columns).length >= enough ? best : null
}

/** Required fields that no column holds, by title. */
export function missingColumns<Key extends string>(
  fields: readonly ColumnField<Key>[],
  columns: ColumnMapping<Key>,
): string[] {
  return fields
    .filter(({ key, required }) => required && columns[key] === undefined)
    .map(({ title }) => title)
}

/** A row by its fields; what has no column is the empty text. */
export type FieldRow<Key extends string = string> = {
  sheet: string
  line: number
  cells: Record<Key, string>
}

/** The rows below the headings, by field. Rows that are blank in every mapped column are left out. */
export function fieldRows<Key extends string>(
  sheet: TableSheet,
  header: Header<Key>,
  fields: readonly ColumnField<Key>[],
): FieldRow<Key>[] {
  const rows: FieldRow<Key>[] = []
  for (const [index, row] of sheet.rows.entries()) {
    if (index < header.line) continue
    const cells = {} as Record<Key, string>
    let blank = true
    for (const { key } of fields) {
      const column = header.columns[key]
      const text = column === undefined ? '' : cellText(row[column] ?? '')
      cells[key] = text
      if (text !== '') blank = false
    }
    if (!blank) rows.push({ sheet: sheet.name, line: index + 1, cells })
  }
  return rows
}

/** A column's letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? last : columnLetters(rest - 1) + last
}
