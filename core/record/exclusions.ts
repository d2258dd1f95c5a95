import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'

/** The exclusions that are in the figures of a compound, and every set of them that has been: no later set may differ from one by a few. */
export const exclusion = z.object({
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
  /** Numbers of rulings, in their order. */
  present: z.array(z.string()),
  past: z.array(z.array(z.string())),
})
export type Exclusion = z.infer<typeof exclusion>

export const exclusions = defineCollection({
  name: 'exclusions',
  schema: exclusion,
  indexes: [indexOn('period', '_id')],
})

/** Before any ruling: the first count has taken nothing out. */
export function noExclusion(period: string, compound: string): Exclusion {
  return { _id: `${period}|${compound}`, period, compound, present: [], past: [[]] }
}
