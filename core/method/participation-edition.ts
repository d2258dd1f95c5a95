import type { Scorecard } from './scorecard'

/** What of a scorecard exists while its period is open, also where the period was closed once and extended. */
export function participationEdition(card: Scorecard): Scorecard {
  return {
    ...card,
    phase: 'open',
    strata: card.strata.map((stratum) => ({ ...stratum, answers: null })),
    overall: null,
    complaints: null,
    dimensions: card.dimensions.map(({ code }) => ({ code, figures: null })),
  }
}
