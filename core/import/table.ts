/** One sheet of a file as text: every cell trimmed, merged cells filled with what stands in their first, blank rows kept. */
export type TableSheet = {
  name: string
  /** Row `n` of the file is `rows[n - 1]`. */
  rows: readonly (readonly string[])[]
}

/** What was read from a file; a CSV file is one sheet. */
export type TableFile = { name: string; sheets: readonly TableSheet[] }

/** Why a file could not be read at all. */
export type TableFault =
  | 'file_empty'
  | 'file_too_large'
  | 'unpacked_too_large'
  | 'too_many_rows'
  | 'password_protected'
  | 'not_a_table'
  | 'damaged'

/** What is wrong with one row: where it stands, so that a person finds it in their own file, and why in Chinese. */
export type RowFault = {
  sheet: string
  /** The row's number in the file, from 1. */
  line: number
  /** The column's title as the form calls it; empty when the row as a whole is meant. */
  column: string
  why: string
}

/** The most that one file may hold. Bytes are those of the file and of all that it unpacks to. */
export const tableLimits = {
  fileBytes: 30 * 1_048_576,
  unpackedBytes: 192 * 1_048_576,
  rows: 500_000,
} as const
