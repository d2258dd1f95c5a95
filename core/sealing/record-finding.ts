import * as z from 'zod/mini'

/**
 * How the record differs from the blocks that sealed it: a revision's content was changed, it is gone, it stands at another place among the
 * revisions of its answer, or it is in no block although its hour is sealed; or a block is not the one that was sealed.
 */
export const differenceKinds = ['changed', 'removed', 'reordered', 'unknown', 'block'] as const

/** A revision is named by its random id, never by what it says. */
export const recordDifference = z.object({
  kind: z.enum(differenceKinds),
  /** Number of the block; null for one that is in none. */
  block: z.nullable(z.int()),
  /** Null where the block itself is at fault. */
  revision: z.nullable(z.string()),
})
export type RecordDifference = z.infer<typeof recordDifference>

/** What a snapshot found when the record was held against its sealed blocks. */
export const recordFinding = z.object({
  /** Blocks of the period, and the hash of the last; null where nobody has answered. */
  blocks: z.int(),
  head: z.nullable(z.string()),
  /** All that differ, and the first of them. */
  differing: z.int(),
  differences: z.array(recordDifference),
})
export type RecordFinding = z.infer<typeof recordFinding>
