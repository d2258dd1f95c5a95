import * as z from 'zod/mini'

/** Lengths of reporting periods, in months. */
export const spans = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const
export type Span = keyof typeof spans

const days = z.int().check(z.minimum(1), z.maximum(180))

/**
 * When something has to be disclosed: for every reporting period, so many days after its end; always, renewed after so many months at the
 * latest; or whenever it happens.
 */
export const cadence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.enum(['month', 'quarter', 'halfYear', 'year']), dueAfterDays: days }),
  z.strictObject({
    every: z.literal('standing'),
    renewAfterMonths: z.int().check(z.minimum(1), z.maximum(36)),
  }),
  z.strictObject({ every: z.literal('event') }),
])
export type Cadence = z.infer<typeof cadence>
