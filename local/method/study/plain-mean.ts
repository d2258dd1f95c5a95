import { sampleVariance } from '../../../core/method/pooled-variance'
import { answersIn, type LevelCounts, scoreSum } from '../../../core/method/score-of-level'
import type { AnsweredBuilding } from './scenarios'
import { tQuantile } from './t-quantile'

/** The mean of all answers, and the bound below it by their own sample variance; null without answers enough. */
export function plainMeanOf(buildings: readonly AnsweredBuilding[]): {
  mean: number | null
  lower: number | null
} {
  const total: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const { counts } of buildings) for (const [index, count] of counts.entries()) total[index]! += count
  const counts: LevelCounts = total
  const answers = answersIn(counts)
  if (answers === 0) return { mean: null, lower: null }
  const mean = scoreSum(counts) / answers
  const variance = sampleVariance(counts)
  const lower = variance === null ? null : mean - tQuantile(answers - 1) * Math.sqrt(variance / answers)
  return { mean, lower }
}
