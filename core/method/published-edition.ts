import { methodParametersOf } from './parameters'
import type { QuestionFigures } from './question-figures'
import type { Scorecard } from './scorecard'

/**
 * What of a scorecard the public may see: nothing of single strata, as their weights would tell how many answered in them, and
 * no handful of assisted answers, which would point at people.
 */
export function publishedEdition(card: Scorecard) {
  const { strata: _strata, sourceRevision: _sourceRevision, ...rest } = card
  const { smallestCell } = methodParametersOf(card.methodVersion)
  const few = card.assistedHouseholds > 0 && card.assistedHouseholds < smallestCell
  return {
    ...rest,
    assistedHouseholds: few ? null : card.assistedHouseholds,
    overall: withoutWeights(card.overall),
    dimensions: card.dimensions.map(({ code, figures }) => ({ code, figures: withoutWeights(figures) })),
  }
}

function withoutWeights(figures: QuestionFigures | null): Omit<QuestionFigures, 'weights'> | null {
  if (figures === null) return null
  const { weights: _weights, ...rest } = figures
  return rest
}
