import { answersIn, type LevelCounts, scoreSum } from './score-of-level'
import { sum } from './sum'

/** One stratum's eligible households and its counts of the five levels. */
export type StratumCounts = { households: number; counts: LevelCounts }

export type PostStratifiedMean = {
  /** y: weighted mean score, 0…100. */
  mean: number
  /** n: answers. */
  answers: number
  /** (Σw)²/Σw². */
  effectiveAnswers: number
  /** w_h in the order of the strata; 0 for a stratum without answers. */
  weights: number[]
}

/**
 * Post-stratified mean (method.md 2–3): over strata with answers w_h = (N_h/N*)/(n_h/n), trimmed to
 * [smallest, largest] and rescaled so that Σ n_h·w_h = n. Null without a single answer.
 * Sums run in the order of the strata, so equal input gives equal bits.
 */
export function postStratifiedMean(
  strata: readonly StratumCounts[],
  trim: { smallest: number; largest: number },
): PostStratifiedMean | null {
  const answers = strata.map((stratum) => answersIn(stratum.counts))
  const n = sum(answers)
  if (n === 0) return null
  const households = sum(strata.map((stratum, h) => (answers[h]! > 0 ? stratum.households : 0)))
  const trimmed = strata.map((stratum, h) => {
    if (answers[h] === 0) return 0
    const weight = stratum.households / households / (answers[h]! / n)
    return Math.min(trim.largest, Math.max(trim.smallest, weight))
  })
  const scale = n / sum(trimmed.map((weight, h) => weight * answers[h]!))
  const weights = trimmed.map((weight) => weight * scale)
  const sumOfWeights = sum(weights.map((weight, h) => weight * answers[h]!))
  const sumOfScores = sum(weights.map((weight, h) => weight * scoreSum(strata[h]!.counts)))
  const sumOfSquares = sum(weights.map((weight, h) => weight * weight * answers[h]!))
  return {
    mean: sumOfScores / sumOfWeights,
    answers: n,
    effectiveAnswers: (sumOfWeights * sumOfWeights) / sumOfSquares,
    weights,
  }
}
