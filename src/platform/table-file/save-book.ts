import type { BookSheet } from './book-file'

/** Hands a workbook to the person as a download. The writer is loaded when it is needed, and only in a browser, as the reader is. */
export async function saveBook(name: string, sheets: readonly BookSheet[]): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const { bookFile } = await import('./book-file')
    const file = await bookFile(sheets)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.xlsx`
    link.click()
    URL.revokeObjectURL(address)
  }
}
