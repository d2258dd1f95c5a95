import * as z from 'zod/mini'
import { pooledVariance } from './pooled-variance'
import { randomEffects } from './random-effects'
import { samplingVariance } from './sampling-variance'

/** What all rank-eligible compounds of a city together say about one question; fitted once a snapshot and frozen in it. */
export const questionFit = z.object({
  /** K: rank-eligible compounds. */
  compounds: z.int().check(z.nonnegative()),
  /** σ², in points²; null without a compound. */
  sigma2: z.nullable(z.number()),
  /** μ and τ²; null where there is nothing to borrow, and S is y. */
  mu: z.nullable(z.number()),
  tau2: z.nullable(z.number()),
})
export type QuestionFit = z.infer<typeof questionFit>

/** A question in which no compound is rank-eligible. */
export const noFit: QuestionFit = { compounds: 0, sigma2: null, mu: null, tau2: null }

/** A rank-eligible compound as the fit needs it: y, n, N, n_eff and s². */
export type FittedCompound = {
  mean: number
  answers: number
  households: number
  effectiveAnswers: number
  variance: number
}

/** The fewest rank-eligible compounds that anything can be borrowed from (method.md, Shrinkage). */
const fewestCompounds = 3

/**
 * σ², μ and τ² of one question over its rank-eligible compounds (method.md, Variance and Shrinkage). With fewer than three of them, or
 * without any variance, there is nothing to borrow: μ and τ² are null. Compounds come in code order, as sums run in theirs.
 */
export function questionFitOf(compounds: readonly FittedCompound[], finiteFloor: number): QuestionFit {
  const sigma2 = pooledVariance(compounds)
  const alone = { compounds: compounds.length, sigma2, mu: null, tau2: null }
  if (compounds.length < fewestCompounds || sigma2 === null || sigma2 === 0) return alone
  const fitted = randomEffects(
    compounds.map((each) => ({
      value: each.mean,
      variance: samplingVariance(each, { sigma2, finiteFloor }),
    })),
  )
  return fitted === null ? alone : { ...alone, mu: fitted.mu, tau2: fitted.tau2 }
}
