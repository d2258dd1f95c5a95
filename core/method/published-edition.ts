import { methodParametersOf } from './parameters'
import type { Scorecard } from './scorecard'

/** What of a scorecard the public may see: a handful of assisted answers would point at people. */
export function publishedEdition(card: Scorecard) {
  const { smallestCell } = methodParametersOf(card.methodVersion)
  const few = card.assistedHouseholds > 0 && card.assistedHouseholds < smallestCell
  return { ...card, assistedHouseholds: few ? null : card.assistedHouseholds }
}
