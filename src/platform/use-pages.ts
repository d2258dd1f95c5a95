import { useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { callEndpoint } from './call'
import type { Failure } from './failure'

/** Where a page ended: whatever its endpoint takes as `before`, or as `after`. */
type Cursor = object

/** The pages after the first one, read on demand; another first page begins anew. */
export function useMorePages<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  first: OutputOf<E> & { next: Cursor | null },
  cursor: 'before' | 'after' = 'before',
) {
  type Page = typeof first
  const [more, setMore] = useState<{ after: Page; pages: Page[] }>({ after: first, pages: [] })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef(first)
  latest.current = first
  const pages = more.after === first ? more.pages : []
  const last = pages[pages.length - 1] ?? first

  async function readNext() {
    setBusy(true)
    setFailure(null)
    const outcome = await callEndpoint(endpoint, { ...(input as object), [cursor]: last.next } as InputOf<E>)
    setBusy(false)
    // The list was read anew meanwhile: this page follows one that is gone.
    if (latest.current !== first) return
    if (outcome.ok) setMore({ after: first, pages: [...pages, outcome.data as Page] })
    else setFailure(outcome.failure)
  }
  return { pages: [first, ...pages], hasMore: last.next !== null, readNext, busy, failure }
}
