/**
 * v = σ²·max(1 − n/N, f)/n_eff: the variance of a compound's mean score, in points² (method.md, Variance). The floor f of the finite
 * population correction is there because an answer is itself noisy: a complete census of a small compound must not outweigh a city.
 * Example: 50 answers of 300 households, n_eff 42.452830, σ² 436 and f 0.1 give 8.558519.
 */
export function samplingVariance(
  { answers, households, effectiveAnswers }: Sample,
  of: { sigma2: number; finiteFloor: number },
): number {
  return (of.sigma2 * Math.max(1 - answers / households, of.finiteFloor)) / effectiveAnswers
}

/** n, N and n_eff of a mean. */
export type Sample = { answers: number; households: number; effectiveAnswers: number }
