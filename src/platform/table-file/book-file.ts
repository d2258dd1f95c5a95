import { writeXlsx } from 'hucre/xlsx'

/** A sheet of a workbook: words, and amounts as numbers that a spreadsheet can add up. */
export type BookSheet = {
  name: string
  rows: readonly (readonly (string | number)[])[]
  /** Width of each column in characters, and which hold amounts. */
  columns: readonly { width: number; amount?: boolean }[]
}

const longestName = 31

/** A workbook of the sheets; what a spreadsheet does not take in a sheet's name is left out, and no two have the same. */
export async function bookFile(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const taken = new Set<string>()
  return writeXlsx({
    sheets: sheets.map(({ name, rows, columns }) => ({
      name: freeName(name, taken),
      rows: rows.map((row) => [...row]),
      columns: columns.map(({ width, amount }) => ({ width, ...(amount && { numFmt: '#,##0.00' }) })),
    })),
  })
}

function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim() || '表'
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`
    const free = plain.slice(0, longestName - ending.length) + ending
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}
