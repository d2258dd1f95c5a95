import { parseCsv } from 'hucre/csv'
import { readXls, readXlsx } from 'hucre/xlsx'
import { decodeText } from '../../../core/import/decode-text'
import { type TableFault, type TableFile, type TableSheet, tableLimits } from '../../../core/import/table'
import { sheetText } from './sheet-text'
import { unpackedSize } from './unpacked-size'

export type ReadTable = { ok: true; table: TableFile } | { ok: false; fault: TableFault }

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte)
const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const oldOfficeMagic = [0xd0, 0xcf, 0x11, 0xe0]

/** Whether a file of so many bytes is refused before it is read. */
export function refusedBySize(bytes: number): ReadTable | null {
  if (bytes === 0) return { ok: false, fault: 'file_empty' }
  return bytes > tableLimits.fileBytes ? { ok: false, fault: 'file_too_large' } : null
}

/**
 * Reads a table that a person chose: XLSX, XLS or CSV, told apart by its bytes and never by its name. What it unpacks to
 * is counted before anything is read. Limits are in core/import/table.
 */
export async function readTableFile(name: string, bytes: Uint8Array): Promise<ReadTable> {
  const refused = refusedBySize(bytes.length)
  if (refused) return refused
  const read = await readSheets(name, bytes)
  if (typeof read === 'string') return { ok: false, fault: read }
  const sheets = read.filter((sheet) => sheet.rows.length > 0)
  if (sheets.length === 0) return { ok: false, fault: 'file_empty' }
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows > tableLimits.rows) return { ok: false, fault: 'too_many_rows' }
  return { ok: true, table: { name, sheets } }
}

async function readSheets(name: string, bytes: Uint8Array): Promise<TableSheet[] | TableFault> {
  try {
    if (startsWith(bytes, zipMagic)) return await readArchive(bytes)
    if (startsWith(bytes, oldOfficeMagic)) return await readOldOffice(bytes)
  } catch (error) {
    return faultOf(error)
  }
  const text = decodeText(bytes)
  if (text === null || !/[,;\t|]/.test(text)) return 'not_a_table'
  return [sheetText({ name: name.replace(/\.[^.]*$/, ''), rows: parseCsv(text) })]
}

async function readArchive(bytes: Uint8Array): Promise<TableSheet[] | TableFault> {
  if (unpackedSize(bytes, tableLimits.unpackedBytes) > tableLimits.unpackedBytes) return 'unpacked_too_large'
  const book = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden })
  return book.sheets.map(sheetText)
}

/** An XLSX with a password comes in the envelope of an XLS; only the reader of XLSX knows it by its name. */
async function readOldOffice(bytes: Uint8Array): Promise<TableSheet[] | TableFault> {
  const locked = await readXlsx(bytes).then(
    () => false,
    (error) => faultOf(error) === 'password_protected',
  )
  return locked ? 'password_protected' : (await readXls(bytes)).sheets.map(sheetText)
}

/** The library's errors by name: their messages are for engineers. */
function faultOf(error: unknown): TableFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'EncryptedFileError' || name === 'DecryptionError') return 'password_protected'
  if (name === 'UnsupportedFormatError') return 'not_a_table'
  return 'damaged'
}
