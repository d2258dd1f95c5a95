import * as z from 'zod/mini'

const whole = z.int().check(z.nonnegative())

/** A share that is published with what it is made of; null, never zero, where there was nothing to share. */
export const proportion = z.object({
  numerator: whole,
  denominator: whole,
  share: z.nullable(z.number()),
})
export type Proportion = z.infer<typeof proportion>

/** How many of the items hold. Example: 9 of 10 are { numerator: 9, denominator: 10, share: 0.9 }. */
export function proportionOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Proportion {
  const numerator = items.filter(holds).length
  const denominator = items.length
  return { numerator, denominator, share: denominator === 0 ? null : numerator / denominator }
}
