import * as z from 'zod/mini'
import { party } from '../complaint/categories'
import { day } from '../place/day'

/** Homes of a building, as somebody counts them. */
export const homesCounted = z.int().check(z.minimum(1), z.maximum(100_000))

/** What an office has found to be so about what a company objected to; it need not be what was claimed. */
export const correction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('householdCount'), households: homesCounted }),
  z.strictObject({ kind: z.literal('tenure'), since: day }),
  z.strictObject({ kind: z.literal('responsibility'), responsible: party }),
])
export type Correction = z.infer<typeof correction>
