import { methodParametersOf } from './parameters'
import { publishedComplaintFiguresOf } from './published-complaint-figures'
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
    complaints: publishedComplaints(card.complaints, smallestCell),
    dimensions: card.dimensions.map(({ code, figures }) => ({ code, figures: withoutWeights(figures) })),
  }
}

/** What of a scorecard is seen below the district: everything but whether the count of complaints is doubted. */
export function areaEdition(card: Scorecard) {
  const { smallestCell } = methodParametersOf(card.methodVersion)
  return { ...card, complaints: publishedComplaints(card.complaints, smallestCell) }
}

function withoutWeights(figures: QuestionFigures | null): Omit<QuestionFigures, 'weights'> | null {
  if (figures === null) return null
  const { weights: _weights, ...rest } = figures
  return rest
}

function publishedComplaints(complaints: Scorecard['complaints'], smallestCell: number) {
  if (complaints === null) return null
  const { steadiedRate, expected, z, countCheck, cityRate: _rate, phi: _phi, ...figures } = complaints
  return publishedComplaintFiguresOf(figures, { steadiedRate, expected, z, countCheck }, smallestCell)
}
