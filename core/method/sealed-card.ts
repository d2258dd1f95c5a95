import * as z from 'zod/mini'
import { complaintFigures, steadiedFigures } from './complaint-figures'
import { orderPlace } from './order-place'
import { dimension, scorecard } from './scorecard'
import { steadiedQuestion, unweighedSteadied } from './steadied-question'

/** A scorecard as a snapshot seals it: what the compound has by itself, and what that is beside the whole city. */
export const sealedCard = z.extend(z.omit(scorecard, { phase: true }), {
  phase: z.literal('final'),
  overall: z.nullable(steadiedQuestion),
  dimensions: z.array(z.extend(dimension, { figures: z.nullable(steadiedQuestion) })),
  /** The overall question as if no ruling had taken anything out, beside the same city. */
  exclusions: z.object({
    answers: z.nullable(z.int()),
    figuresWith: z.nullable(unweighedSteadied),
  }),
  /** With what they are beside the city's. */
  complaints: z.nullable(z.extend(complaintFigures, steadiedFigures.shape)),
  order: orderPlace,
})
export type SealedCard = z.infer<typeof sealedCard>
