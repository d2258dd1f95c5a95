import * as z from 'zod/mini'
import { complaintFigures } from './complaint-figures'
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
