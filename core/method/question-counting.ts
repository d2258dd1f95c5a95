import { marginOfError } from './margin-of-error'
import type { MethodParameters } from './parameters'
import { postStratifiedMean } from './post-stratified-mean'
import type { QuestionFigures } from './question-figures'
import { answersIn, type LevelCounts } from './score-of-level'
import { withoutSmallCells } from './suppression'
import { wilsonInterval } from './wilson-interval'

export type QuestionStratum = { households: number; counts: LevelCounts; dontKnow: number }

/**
 * Figures of one question over the strata of a compound; null when fewer households answered than may be
 * shown (`smallestCell`): a smaller cell would point at people.
 */
export function questionFiguresOf(
  strata: readonly QuestionStratum[],
  parameters: MethodParameters,
): QuestionFigures | null {
  const mean = postStratifiedMean(strata, parameters.weights)
  if (mean === null || mean.answers < parameters.smallestCell) return null
  const distribution = totalCounts(strata.map((stratum) => stratum.counts))
  const favourable = (distribution[3] + distribution[4]) / mean.answers
  const households = strata.reduce((total, stratum) => total + stratum.households, 0)
  return {
    answers: mean.answers,
    dontKnow: strata.reduce((total, stratum) => total + stratum.dontKnow, 0),
    distribution: [...distribution],
    mean: mean.mean,
    effectiveAnswers: mean.effectiveAnswers,
    margin: marginOfError(mean.answers, households) ?? 0,
    satisfactionRate: (distribution[2] + distribution[3] + distribution[4]) / mean.answers,
    favourableRate: favourable,
    favourableInterval: wilsonInterval(favourable, mean.effectiveAnswers, parameters.confidence),
    weights: visibleWeights(strata, mean.weights, parameters.smallestCell),
  }
}

function visibleWeights(
  strata: readonly QuestionStratum[],
  weights: readonly number[],
  smallest: number,
): (number | null)[] {
  const visible = withoutSmallCells(
    strata.map((stratum) => answersIn(stratum.counts)),
    smallest,
  )
  return weights.map((weight, index) => (visible[index] === null ? null : weight))
}

function totalCounts(counts: readonly LevelCounts[]): LevelCounts {
  const total: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const stratum of counts) for (const [index, count] of stratum.entries()) total[index]! += count
  return total
}
