import * as z from 'zod/mini'
import { timeTaken } from '../../rating/time-taken'
import { sum } from '../sum'

const whole = z.int().check(z.nonnegative())

/**
 * What the answers of a compound look like from outside: numbers alone, without a household, an account or what was said. The clock
 * makes them after the closing, from the last revisions, whatever rulings took out; it alone reads them.
 */
export const compoundSigns = z.object({
  households: whole,
  buildings: z.array(
    z.object({
      building: z.string(),
      households: whole,
      /** Households that answered themselves. */
      answers: whole,
      /** Levels 1…5 of the overall question, as far as they count. */
      levels: z.array(whole),
    }),
  ),
  assisted: whole,
  /** Answers in the app by the hour of their last revision. */
  hours: z.record(z.string(), whole),
  /** Answers in the app that say how long they took. */
  took: z.partialRecord(timeTaken, whole),
  /** For each band, the largest group of equal answers that took no longer. */
  alike: z.partialRecord(timeTaken, whole),
  /** Households with a member, and those of them with one who is bound to several. */
  bound: whole,
  shared: whole,
})
export type CompoundSigns = z.infer<typeof compoundSigns>

/** Households that answered themselves. */
export function ownAnswersIn({ buildings }: CompoundSigns): number {
  return sum(buildings.map(({ answers }) => answers))
}
