/**
 * A CSV file (RFC 4180) with a byte-order mark, so that spreadsheets read Chinese. Text that a spreadsheet would take for
 * a formula (beginning with = + - @, tab or CR) is prefixed with an apostrophe.
 */
export function csvOf(table: readonly (readonly string[])[]): string {
  return `\uFEFF${table.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(value: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(value)
  const safe = !isNumber && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
