import * as z from 'zod/mini'
import { type ComplaintFigures, complaintFigures, type SteadiedFigures } from './complaint-figures'
import { proportion } from './proportion'

/** Complaint figures as the public and the rated company see them. */
export const publishedComplaintFigures = z.extend(complaintFigures, {
  /** How the handling was rated is null where fewer rated it than may be shown; how many did is not. */
  handlingSatisfaction: z.extend(proportion, {
    numerator: z.nullable(proportion.shape.numerator),
    mean: z.nullable(z.number()),
  }),
  steadiedRate: z.nullable(z.number()),
})
export type PublishedComplaintFigures = z.infer<typeof publishedComplaintFigures>

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
