import * as z from 'zod/mini'

/** By what a compound stands where it does; `uncounted`: complaints are counted of the one and not of the other. */
export const orderCriteria = [
  'eligible',
  'threshold',
  'weighted',
  'band',
  'sheet',
  'complaints',
  'uncounted',
  'unresolved',
  'score',
  'code',
] as const
export type OrderCriterion = (typeof orderCriteria)[number]

/** Where a compound stands. */
export const orderPlace = z.object({
  /** floor(S/grid); null where no score is shown. */
  band: z.nullable(z.int()),
  /** The band's number from the best one down, among those in which a rank-eligible compound is; null where not ranked. */
  bandRank: z.nullable(z.int()),
  /** From 1; null where not ranked. */
  place: z.nullable(z.int()),
  /** What put it behind the compound before it, and ahead of the one after it; null where there is none. */
  behindBy: z.nullable(z.enum(orderCriteria)),
  aheadBy: z.nullable(z.enum(orderCriteria)),
})
export type OrderPlace = z.infer<typeof orderPlace>
