import { answersIn, type LevelCounts, scoreOfLevel, scoreSum } from './score-of-level'
import { settled } from './settled'

/** Answers of one compound and the sample variance of their scores. */
export type Spread = { answers: number; variance: number }

/**
 * s²: the unweighted sample variance of the scores of one compound's answers, Σ(s − s̄)²/(n − 1), in points². Null with one answer
 * or fewer. Counts may be decimal. Example: the counts 0, 0, 0, 10, 10 of levels 1…5 give 164.473684.
 */
export function sampleVariance(counts: LevelCounts): number | null {
  const answers = answersIn(counts)
  if (answers <= 1) return null
  const mean = scoreSum(counts) / answers
  let squares = 0
  for (const [index, count] of counts.entries()) squares += count * (scoreOfLevel(index + 1) - mean) ** 2
  return squares / (answers - 1)
}

/**
 * σ² = Σ(n_i − 1)·s_i² / Σ(n_i − 1) over the rank-eligible compounds (method.md, Variance): what the answers of one compound differ by, in
 * points². Never a compound's own: six identical answers would give an error of zero. Null without a compound.
 * Sums run in the order of the compounds, which callers keep by code.
 */
export function pooledVariance(compounds: readonly Spread[]): number | null {
  let squares = 0
  let freedom = 0
  for (const { answers, variance } of compounds) {
    squares += (answers - 1) * variance
    freedom += answers - 1
  }
  if (freedom <= 0) return null
  // Answers that are all alike leave the last bits of a sum, which are no variance.
  return settled(squares / freedom) === 0 ? 0 : squares / freedom
}
