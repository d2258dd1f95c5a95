import * as z from 'zod/mini'
import { orderRules } from './parameters'

/** What could have been chosen otherwise: what the order would be then shows how much hangs on the choice. */
export const variants = [
  ...orderRules,
  'grid1',
  'grid2',
  'grid3',
  'lowerBound',
  'unweighted',
  'withAssisted',
  'withExcluded',
] as const
export type Variant = (typeof variants)[number]

/** The annex of the method: how the first places hang on the choices, and how sure they are. Codes of compounds in order. */
export const annex = z.object({
  /** Places that are looked at. */
  quota: z.int(),
  /** Those that take them under the rule in force. */
  first: z.array(z.string()),
  sensitivity: z.array(z.object({ variant: z.enum(variants), first: z.array(z.string()) })),
  draws: z.int(),
  seed: z.int(),
  probabilities: z.array(z.object({ compound: z.string(), probability: z.number() })),
})
export type Annex = z.infer<typeof annex>

/** Codes of the compounds that an annex names: a few dozen, as most are never among the first. */
export function compoundsNamedIn({ first, sensitivity, probabilities }: Annex): string[] {
  const all = [first, ...sensitivity.map((each) => each.first), probabilities.map(({ compound }) => compound)]
  return [...new Set(all.flat())]
}
