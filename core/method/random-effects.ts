/** An estimate and its variance. */
export type Estimate = { value: number; variance: number }

export type RandomEffects = {
  /** μ: the mean that estimates are drawn to. */
  mu: number
  /** τ²: what true values differ by. */
  tau2: number
  /** Q: the weighted squares about the fixed-effect mean. */
  q: number
}

/**
 * Random-effects mean by DerSimonian and Laird: w = 1/v; m = Σwy/Σw; Q = Σw(y − m)²; τ² = max(0, (Q − (K − 1))/(Σw − Σw²/Σw));
 * μ = Σ(y/(v + τ²))/Σ(1/(v + τ²)). Needs two estimates or more, each with v > 0; null with fewer.
 * Sums run in the order of the estimates, which callers keep by compound code, so that equal input gives equal bits.
 * Source: DerSimonian and Laird 1986, Controlled Clinical Trials 7, 177–188. Checked against metafor (`dat.bcg`).
 */
export function randomEffects(estimates: readonly Estimate[]): RandomEffects | null {
  if (estimates.length < 2) return null
  let weights = 0
  let squaredWeights = 0
  let weighted = 0
  for (const { value, variance } of estimates) {
    const weight = 1 / variance
    weights += weight
    squaredWeights += weight * weight
    weighted += weight * value
  }
  const fixed = weighted / weights
  let q = 0
  for (const { value, variance } of estimates) q += (value - fixed) ** 2 / variance
  const tau2 = Math.max(0, (q - (estimates.length - 1)) / (weights - squaredWeights / weights))
  let sum = 0
  let total = 0
  for (const { value, variance } of estimates) {
    sum += value / (variance + tau2)
    total += 1 / (variance + tau2)
  }
  return { mu: sum / total, tau2, q }
}
