import * as z from 'zod/mini'
import { publishedComplaintFigures } from './published-complaint-figures'
import { dimension } from './scorecard'
import { sealedCard } from './sealed-card'
import { unweighedSteadied } from './steadied-question'

const figures = z.nullable(unweighedSteadied)

/**
 * A sealed card as the public sees it: nothing of single strata, as their weights would tell how many answered in them, no
 * handful of assisted answers, which would point at people, and the band instead of the place.
 */
export const publishedCard = z.extend(z.omit(sealedCard, { strata: true, sourceRevision: true }), {
  assistedHouseholds: z.nullable(z.int()),
  overall: figures,
  complaints: z.nullable(publishedComplaintFigures),
  dimensions: z.array(z.extend(dimension, { figures })),
  order: z.omit(sealedCard.shape.order, { place: true }),
})
export type PublishedCard = z.infer<typeof publishedCard>

/** A sealed card as it is seen below the district: everything but whether the count of complaints is doubted. */
export const areaCard = z.extend(sealedCard, { complaints: z.nullable(publishedComplaintFigures) })
export type AreaCard = z.infer<typeof areaCard>
