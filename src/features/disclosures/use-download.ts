import { useState } from 'react'
import { say } from '../../components/toast'
import type { Failure } from '../../platform/failure'
import { failed } from '../../platform/failure'
import type { BookSheet } from '../../platform/table-file/book-file'
import { saveBook } from '../../platform/table-file/save-book'

/** A workbook behind a button: what it is made of is read when it is asked for. */
export function useDownload(name: string, make: () => Promise<BookSheet[] | { failure: Failure }>) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function download() {
    setBusy(true)
    setFailure(null)
    const made = await make()
    if ('failure' in made) setFailure(made.failure)
    else {
      await saveBook(name, made).then(
        () => say('表格已生成。'),
        () => setFailure(failed('internal').failure),
      )
    }
    setBusy(false)
  }
  return { download, busy, failure }
}
