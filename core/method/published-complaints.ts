import type { ComplaintFigures, SteadiedFigures } from './complaint-figures'
import type { PublishedComplaintFigures } from './published-complaint-figures'

/**
 * Counts of complaints are published as they are: they are not answers, and the method names C for every compound. How few
 * residents rated the handling is said, but not how they rated it: whoever handled three cases knows the three people. What
 * opens a count check stays inside until it is ruled on.
 */
export function publishedComplaintFiguresOf(
  figures: ComplaintFigures,
  steadied: SteadiedFigures,
  smallestCell: number,
): PublishedComplaintFigures {
  const { denominator } = figures.handlingSatisfaction
  const few = denominator > 0 && denominator < smallestCell
  return {
    ...figures,
    handlingSatisfaction: few
      ? { numerator: null, denominator, share: null, mean: null }
      : figures.handlingSatisfaction,
    steadiedRate: steadied.steadiedRate,
  }
}
