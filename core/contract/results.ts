import * as z from 'zod/mini'
import { orderParameters, publicationScopes } from '../method/parameters'
import { publishedCard } from '../method/published-card'
import { scorecard } from '../method/scorecard'
import { defineEndpoint } from './endpoint'

/** How a category of complaints is called that a scorecard names by its code. */
export const categoryTitle = z.object({ code: z.string(), title: z.string() })
export type CategoryTitle = z.infer<typeof categoryTitle>

const code = z.string().check(z.minLength(1), z.maxLength(32))

/** Districts and subdistricts that have compounds, for choosing one. */
export const listPlaces = defineEndpoint({
  name: 'listPlaces',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({}),
  output: z.object({
    city: z.object({ code: z.string(), name: z.string() }),
    districts: z.array(z.object({ code: z.string(), name: z.string() })),
    subdistricts: z.array(z.object({ code: z.string(), name: z.string(), district: z.string() })),
  }),
  errors: ['city_not_claimed', 'truncated_answer'],
})

/** Compounds of a district or subdistrict, or whose name holds a text; at most 100, in order of their codes. */
export const findCompounds = defineEndpoint({
  name: 'findCompounds',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    district: z.optional(code),
    subdistrict: z.optional(code),
    name: z.optional(z.string().check(z.maxLength(30))),
    /** Code of the last compound of the page before. */
    after: z.optional(code),
  }),
  output: z.object({
    compounds: z.array(
      z.object({ code: z.string(), name: z.string(), district: z.string(), subdistrict: z.string() }),
    ),
    /** Pass as `after` for the next page; null at the end. */
    next: z.nullable(z.string()),
  }),
  errors: [],
})

/** A period's result of one compound, with what it was put in order by. */
export const compoundResult = z.object({
  period: z.string(),
  periodName: z.string(),
  publishedAt: z.string(),
  scorecard: publishedCard,
  order: orderParameters,
  /** Outside what is published of the period: told to the caller as one of the compound's own residents. */
  ownOnly: z.boolean(),
})
export type CompoundResult = z.infer<typeof compoundResult>

/**
 * The published results of one compound, newest period first. What lies outside a period's published scope is told to residents bound to
 * the compound, and to nobody else. Round trips ≤ 3, and one for the caller's account where something does.
 */
export const readCompoundResult = defineEndpoint({
  name: 'readCompoundResult',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ compound: code }),
  output: z.object({
    compound: z.object({ code: z.string(), name: z.string() }),
    results: z.array(compoundResult),
    /** Published periods of which this compound's result is not for the caller. */
    withheld: z.array(z.object({ periodName: z.string(), publicationScope: z.enum(publicationScopes) })),
    categories: z.array(categoryTitle),
    /** Participation in the open or announced period, and the answers that each gate needs. */
    open: z.nullable(
      z.object({
        periodName: z.string(),
        state: z.enum(['announced', 'open']),
        opensAt: z.string(),
        closesAt: z.string(),
        responded: z.int(),
        households: z.int(),
        answersNeeded: z.object({
          shown: z.nullable(z.int()),
          ranked: z.nullable(z.int()),
          selectable: z.nullable(z.int()),
        }),
        /** What stands at present between the compound and each gate; more answers open some of them only. */
        gates: scorecard.shape.gates,
      }),
    ),
  }),
  errors: ['unknown_compound'],
})
