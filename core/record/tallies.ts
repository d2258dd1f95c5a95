import * as z from 'zod/mini'
import { cells } from '../rating/tally'
import { defineCollection, indexOn } from './collection'

/**
 * The counts of one building in one period, moved in the same transaction as the answer. Laid before the period
 * opens. `moves` counts the revisions that went in; `dirty` asks the clock for a new scorecard.
 */
export const tally = z.object({
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
  building: z.string(),
  /** N_h, frozen when the period opens. */
  households: z.int(),
  cells,
  excluded: cells,
  moves: z.int(),
  /** Writes of any kind; grows with each, so that a view made from a later state can be told from an earlier one. */
  revision: z.int(),
  dirty: z.boolean(),
})
export type Tally = z.infer<typeof tally>

export const tallies = defineCollection({
  name: 'tallies',
  schema: tally,
  indexes: [indexOn('period', 'compound', '_id'), indexOn('period', 'dirty', '_id')],
})

/** Id of the tally of a building in a period. */
export function tallyId(period: string, compound: string, building: string): string {
  return `${period}|${compound}|${building}`
}
