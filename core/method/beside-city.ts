import { overallCode } from '../rating/questionnaire'
import type { CityFit } from './city-fit'
import { steadiedFiguresOf } from './complaint-counting'
import type { OrderPlace } from './order-place'
import type { MethodParameters } from './parameters'
import type { UnweighedFigures } from './question-figures'
import { noFit } from './question-fit'
import type { Scorecard } from './scorecard'
import type { SealedCard } from './sealed-card'
import { steadiedScoreOf } from './steadied-score'

/** What of a sealed card its place is made from. */
export type UnplacedCard = Omit<SealedCard, 'order'>

/** A final scorecard beside its city. Pure: equal cards and fits give equal bytes. */
export function besideCity(card: Scorecard, fit: CityFit, parameters: MethodParameters): UnplacedCard {
  if (card.phase !== 'final' || card.exclusions === null) throw new Error(`no final card: ${card.compound}`)
  const steadied = <Figures extends UnweighedFigures>(code: string, figures: Figures | null) =>
    figures && {
      ...figures,
      steadied: steadiedScoreOf(
        { ...figures, households: card.households },
        fit.questions[code] ?? noFit,
        parameters,
      ),
    }
  const { complaints, households } = card
  return {
    ...card,
    phase: 'final',
    overall: steadied(overallCode, card.overall),
    dimensions: card.dimensions.map((each) => ({ ...each, figures: steadied(each.code, each.figures) })),
    exclusions: {
      answers: card.exclusions.answers,
      figuresWith: steadied(overallCode, card.exclusions.figuresWith),
    },
    complaints: complaints && {
      ...complaints,
      ...steadiedFiguresOf(complaints, { households, cityRate: fit.cityRate, phi: fit.phi, parameters }),
    },
  }
}

/** A card with its place in the order of its city. */
export function placed(card: UnplacedCard, place: OrderPlace & { compound: string }): SealedCard {
  const { compound: _same, ...order } = place
  return { ...card, order }
}
