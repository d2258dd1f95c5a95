import * as z from 'zod/mini'
import { day } from '../place/day'
import { defineCollection, indexOn } from './collection'
import { decided } from './findings'
import { instant } from './instant'
import { periodMatter, periodMatterIndexes } from './period-matter'

/** What a ruling changes in the figures of a compound. */
const matter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('exclusion'),
    /** Whole buildings, by code. */
    buildings: z.array(z.string()),
    /** How many single households beside, and their codes, sealed: beside the answers they would tell whose is whose. */
    households: z.int(),
    sealed: z.nullable(z.string()),
  }),
  /** N of a building. */
  z.object({ kind: z.literal('householdCount'), building: z.string(), from: z.int(), to: z.int() }),
  /** Since when the company in force serves. */
  z.object({ kind: z.literal('tenure'), since: day }),
])

/**
 * What an office has ruled about the figures of a compound in a period. It enters them together with all others, at the next count that
 * the bureau asks for. `held`: so few answers would change that they could be told from the difference; it waits for others.
 */
export const ruling = z.object({
  _id: z.string(),
  ...periodMatter,
  finding: z.nullable(z.string()),
  objection: z.nullable(z.string()),
  matter,
  made: decided,
  state: z.enum(['waiting', 'held', 'applied', 'lifting', 'lifted']),
  appliedAt: z.nullable(instant),
  lifted: z.nullable(decided),
})
export type Ruling = z.infer<typeof ruling>

export const rulings = defineCollection({
  name: 'rulings',
  schema: ruling,
  indexes: [indexOn('period', 'compound', 'state'), ...periodMatterIndexes, indexOn('finding')],
})
