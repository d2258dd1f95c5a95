import * as z from 'zod/mini'
import { type RatingContent, residentKind } from '../../../core/rating/rating-content'
import { isDissatisfied } from '../../../core/rating/rating-rules'

/** A rating that is being written: like the finished one, but the overall level may still be missing. */
const ratingDraft = z.object({
  residentKind,
  overall: z.nullable(z.number()),
  dimensions: z.record(z.string(), z.number()),
  reasons: z.array(z.string()),
  text: z.string(),
})
export type RatingDraft = z.infer<typeof ratingDraft>

/** A draft as it was kept on the phone, or null if it cannot be read. */
export function parseDraft(stored: unknown): RatingDraft | null {
  const read = ratingDraft.safeParse(stored)
  return read.success ? read.data : null
}

/** Whether reasons are asked: someone is dissatisfied, overall or with a dimension. */
export function asksReasons(draft: RatingDraft): boolean {
  return [draft.overall ?? 0, ...Object.values(draft.dimensions)].some(isDissatisfied)
}

/**
 * The finished rating, or null while the overall level is missing. Reasons are dropped once nobody is
 * dissatisfied any more, and so are dimensions that are no longer asked.
 */
export function finishedRating(draft: RatingDraft, asked: readonly string[]): RatingContent | null {
  if (draft.overall === null) return null
  return {
    residentKind: draft.residentKind,
    overall: draft.overall,
    dimensions: Object.fromEntries(Object.entries(draft.dimensions).filter(([code]) => asked.includes(code))),
    reasons: asksReasons(draft) ? draft.reasons : [],
    text: draft.text.trim(),
  }
}

/** Whether both say the same, whatever the order in which it was chosen. */
export function saysTheSame(one: RatingContent, other: RatingContent): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder({ residentKind, overall, dimensions, reasons, text }: RatingContent): string {
  return JSON.stringify([residentKind, overall, Object.entries(dimensions).sort(), [...reasons].sort(), text])
}
