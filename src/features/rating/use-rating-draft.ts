import { useCallback, useRef, useState } from 'react'
import type { ResidentKind } from '../../../core/rating/rating-content'
import { asksReasons, type RatingDraft } from './rating-draft'
import { ratingDrafts } from './rating-drafts'

/**
 * The draft behind the form. It lives beside React: a choice redraws only the control that was touched, and
 * the form itself only when reasons appear or disappear.
 */
export function useRatingDraft(subject: string, start: RatingDraft) {
  const draft = useRef(ratingDrafts.read(subject) ?? start)
  const [reasonsAsked, setReasonsAsked] = useState(() => asksReasons(draft.current))
  const first = useRef(draft.current)

  const change = useCallback(
    (part: Partial<RatingDraft>) => {
      draft.current = { ...draft.current, ...part }
      ratingDrafts.keep(subject, draft.current)
      setReasonsAsked(asksReasons(draft.current))
    },
    [subject],
  )

  return {
    /** What the controls start with. */
    first: first.current,
    draft,
    reasonsAsked,
    chooseKind: useCallback((kind: string) => change({ residentKind: kind as ResidentKind }), [change]),
    chooseOverall: useCallback((level: string) => change({ overall: Number(level) }), [change]),
    chooseDimension: useCallback(
      (code: string, level: number) => change({ dimensions: { ...draft.current.dimensions, [code]: level } }),
      [change],
    ),
    chooseReasons: useCallback((reasons: string[]) => change({ reasons }), [change]),
    write: useCallback((text: string) => change({ text }), [change]),
  }
}
