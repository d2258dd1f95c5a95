import { useRef, useState } from 'react'
import { type CaseDraft, emptyCaseDraft, isBegun } from './case-draft'
import { caseDrafts } from './case-drafts'

/** The draft behind the form, kept on the phone at every change. */
export function useCaseDraft(subject: string) {
  const [draft, setDraft] = useState(() => caseDrafts.read(subject) ?? emptyCaseDraft)
  const latest = useRef(draft)
  const [restored] = useState(() => isBegun(draft))

  function change(part: Partial<CaseDraft>): void {
    latest.current = { ...latest.current, ...part }
    caseDrafts.keep(subject, latest.current)
    setDraft(latest.current)
  }

  /** What is typed stays in its field and draws nothing anew. */
  function type(part: Partial<Pick<CaseDraft, 'text' | 'detail' | 'phone'>>): void {
    latest.current = { ...latest.current, ...part }
    caseDrafts.keep(subject, latest.current)
  }

  return { draft, latest, restored, change, type }
}
