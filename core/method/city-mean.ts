import type { SteadiedScore } from './steadied-question'

/**
 * μ, the city's mean, as a compound's own figures tell it: S = μ + B(y − μ) gives μ = (S − B·y)/(1 − B). Null where the compound borrows
 * nothing (B = 1). Example: S = 87.346333, B = 0.891055, y = 88: μ = 82.
 */
export function cityMeanOf({
  mean,
  steadied: { score, keptShare },
}: {
  mean: number
  steadied: Pick<SteadiedScore, 'score' | 'keptShare'>
}): number | null {
  return keptShare >= 1 ? null : (score - keptShare * mean) / (1 - keptShare)
}
