import { noFigures, type Scorecard } from './scorecard'

/** What of a scorecard exists while its period is open, also where the period was closed once and extended. */
export function participationEdition(card: Scorecard) {
  return {
    ...card,
    phase: 'open' as const,
    strata: card.strata.map((stratum) => ({ ...stratum, answers: null })),
    ...noFigures(card.dimensions.map(({ code }) => code)),
  }
}
