import { type ColumnField, findHeader, type Header, missingColumns } from '../../../core/import/columns'
import type { TableSheet } from '../../../core/import/table'

/** One sheet as it will be read: whether at all, from which line, and what each field stands in. */
export type SheetChoice<Key extends string> = {
  /** Its place in the file, from 0: two sheets may have one name. */
  place: number
  sheet: TableSheet
  taken: boolean
  header: Header<Key>
}

/** What is proposed for a sheet: its headings if they are recognised; a sheet without them is left out at first. */
export function proposedChoice<Key extends string>(
  sheet: TableSheet,
  place: number,
  fields: readonly ColumnField<Key>[],
): SheetChoice<Key> {
  const header = findHeader(sheet, fields)
  return { place, sheet, taken: header !== null, header: header ?? { line: 1, columns: {} } }
}

/** Why a sheet cannot be read as chosen, or null. */
export function choiceFault<Key extends string>(
  { taken, header }: SheetChoice<Key>,
  fields: readonly ColumnField<Key>[],
): string | null {
  const missing = taken ? missingColumns(fields, header.columns) : []
  return missing.length > 0 ? `请选出这些列：${missing.join('、')}。` : null
}
