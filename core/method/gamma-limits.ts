import type { Interval } from './wilson-interval'

/**
 * Exact limits of the complaint rate, in 件/百户·年: 100/(H·T) times the α/2 quantile of Gamma(C, 1) and the 1 − α/2 quantile of
 * Gamma(C + 1, 1), α = 1 − confidence; the lower limit of no complaint is 0. Null without household-years.
 * Source: Garwood 1936. A gamma quantile of a whole shape is the mean at which a Poisson count is at most so large with a given
 * probability, and is found so; checked against PHEindicatormethods and SciPy.
 * Example: 3 complaints in 300 household-years: 0.206224 – 2.922424.
 */
export function gammaLimits(counted: number, householdYears: number, confidence: number): Interval | null {
  if (householdYears <= 0) return null
  const tail = (1 - confidence) / 2
  const scale = 100 / householdYears
  return {
    lower: counted === 0 ? 0 : scale * poissonMean(counted - 1, 1 - tail),
    upper: scale * poissonMean(counted, tail),
  }
}

/**
 * The mean μ at which a Poisson count is at most `count` with probability p. Newton's method from μ = count, from where it comes
 * nearer without overshooting. With the probabilities of all counts as multiples of that of `count`, P(≤ count) is
 * d/(d + u), the density 1/(d + u), and so the step (1 − p)·d − p·u: nothing but the four operations, and the same bits on
 * every machine.
 */
function poissonMean(count: number, p: number): number {
  let mean = count
  for (let round = 0; round < 100; round += 1) {
    const step = (1 - p) * upToCount(count, mean) - p * aboveCount(count, mean)
    mean += step
    if (Math.abs(step) <= Number.EPSILON * mean) break
  }
  return mean
}

/** d = 1 + c/μ + c(c − 1)/μ² + …, as far as it can be told. */
function upToCount(count: number, mean: number): number {
  let sum = 1
  let term = 1
  for (let below = count; below > 0 && term > Number.EPSILON * sum; below -= 1) {
    term *= below / mean
    sum += term
  }
  return sum
}

/** u = μ/(c + 1) + μ²/((c + 1)(c + 2)) + …, as far as it can be told. */
function aboveCount(count: number, mean: number): number {
  let sum = 0
  let term = 1
  for (let above = count + 1; term > Number.EPSILON * sum; above += 1) {
    term *= mean / above
    sum += term
  }
  return sum
}
