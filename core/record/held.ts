import * as z from 'zod/mini'
import { means, ratingContent } from '../rating/rating-content'
import { timeTaken } from '../rating/time-taken'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** What an answer that waits says, and whose it is: stored sealed only. */
export const heldText = z.object({
  household: z.string(),
  /** As in a revision of the answer it will become. */
  author: z.nullable(z.string()),
  hour: z.string(),
  content: ratingContent,
  text: z.enum(['none', 'passed', 'unchecked']),
  /** As in the revision. */
  took: z.optional(timeTaken),
  /** The request that wrote it, so that its repetition is known once it has been counted. */
  request: z.nullable(z.object({ key: z.string(), digest: z.string() })),
  /** How often it was written. */
  changes: z.int(),
})
export type HeldText = z.infer<typeof heldText>

/**
 * An answer that does not count yet: its household is not confirmed (`waiting`), or it came through hands that hold no answer
 * key (`ready`). The clock counts it; what stays is a mark without content and household, so that nothing happens twice.
 */
export const heldAnswer = z.object({
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
  building: z.string(),
  means,
  state: z.enum(['waiting', 'ready', 'counted', 'dropped']),
  /** Since when it may be counted; null while it waits and once it is settled. */
  readyAt: z.nullable(instant),
  /** Why it was not counted. `late`: it became ready after the closing, or never. */
  reason: z.nullable(z.enum(['late', 'notConfirmed', 'withdrawn', 'tooMany'])),
  sealed: z.nullable(z.string()),
})
export type HeldAnswer = z.infer<typeof heldAnswer>

export const held = defineCollection({
  name: 'held',
  schema: heldAnswer,
  indexes: [indexOn('period', 'state', '_id'), indexOn('period', 'compound', 'means', 'state')],
})

/** What stays of a held answer that was counted. */
export function countedHeld(waited: HeldAnswer): HeldAnswer {
  return { ...waited, state: 'counted', readyAt: null, reason: null, sealed: null }
}

/** What stays of a held answer that does not count, with the reason. */
export function droppedHeld(waited: HeldAnswer, reason: NonNullable<HeldAnswer['reason']>): HeldAnswer {
  return { ...waited, state: 'dropped', readyAt: null, reason, sealed: null }
}
