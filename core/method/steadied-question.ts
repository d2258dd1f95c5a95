import * as z from 'zod/mini'
import { questionFigures, unweighedFigures } from './question-figures'

/** A satisfaction score with what it is made from. Scores are 0…100, variances in points². */
export const steadiedScore = z.object({
  /** v: variance of the mean score y; null where no compound of the city is rank-eligible, as there is no σ² then. */
  variance: z.nullable(z.number()),
  /** B: the share of its own mean that a compound keeps, 0…1; the more answers, the nearer to 1. */
  keptShare: z.number(),
  /** S = μ + B(y − μ). */
  score: z.number(),
  /** sd = √(B·v), and S ± z·sd. */
  sd: z.nullable(z.number()),
  interval: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
})
export type SteadiedScore = z.infer<typeof steadiedScore>

/** Figures of a question beside the city's: y with S, its error and B. */
export const steadiedQuestion = z.extend(questionFigures, { steadied: steadiedScore })

/** The same without weights. */
export const unweighedSteadied = z.extend(unweighedFigures, { steadied: steadiedScore })
