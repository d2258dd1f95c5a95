import type { ReadTable } from './read-table-file'

/**
 * Lets a person choose a file and reads it; null if they choose none. The reader is loaded when it is needed, and only in a
 * browser: tables are imported at a desk. It stands inside the branch, as webpack leaves out a branch that is never taken,
 * but not what follows a return.
 */
export async function chooseTable(): Promise<ReadTable | null> {
  if (process.env.TARO_ENV === 'h5') {
    const file = await chooseFile('.xlsx,.xls,.csv')
    if (file === null) return null
    const { readTableFile, refusedBySize } = await import('./read-table-file')
    return refusedBySize(file.size) ?? readTableFile(file.name, new Uint8Array(await file.arrayBuffer()))
  }
  return null
}

function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
