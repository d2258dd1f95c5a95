import * as z from 'zod/mini'
import { annex } from '../method/annex'
import { gateReasons } from '../method/gates'
import { methodParameters } from '../method/parameters'
import { rollUp } from '../method/roll-up'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))

/** A period whose results everybody may read. */
export const publishedPeriod = z.object({
  code: z.string(),
  name: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  publishesAt: z.string(),
  /** What the results were counted with: the method's version and what was chosen of it. */
  parameters: methodParameters,
  /** The snapshot that the results are of. */
  snapshot: z.object({ number: z.int(), sealedAt: z.string() }),
})
export type PublishedPeriod = z.infer<typeof publishedPeriod>

/** The published periods, newest first. */
export const listPublishedPeriods = defineEndpoint({
  name: 'listPublishedPeriods',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({}),
  output: z.object({ periods: z.array(publishedPeriod) }),
  errors: [],
})

const figure = z.nullable(z.number())

/** One compound among the published ones. What may not be shown is null. */
export const resultRow = z.object({
  compound: z.string(),
  name: z.string(),
  districtName: z.string(),
  subdistrictName: z.string(),
  company: z.nullable(z.string()),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: figure,
  /** S with its interval, and y. */
  score: figure,
  lower: figure,
  upper: figure,
  mean: figure,
  /** floor(S/grid), and its number from the best band down; the second is null where the compound is not ranked. */
  band: z.nullable(z.int()),
  bandRank: z.nullable(z.int()),
  /** C, R, R_EB and U; null where no company serves. */
  complaints: z.nullable(z.int()),
  complaintRate: figure,
  steadiedComplaintRate: figure,
  unresolvedRate: figure,
  /** Why it is not ranked, and how many households are missing where more answers would do. */
  unranked: z.nullable(z.object({ reason: z.enum(gateReasons), shortfall: z.nullable(z.int()) })),
})
export type ResultRow = z.infer<typeof resultRow>

/** Compounds of one page of the table. */
export const resultsAPage = 50

/** Most dots that a phone is sent to draw. */
export const mostPoints = 1000

/**
 * The compounds of a published period, a page at a time: ranked ones by bands from the best, within a band by name, as places are not
 * published; then those that are not ranked, by name. What lies outside the published scope is counted alone. Round trips ≤ 2.
 */
export const readResults = defineEndpoint({
  name: 'readResults',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    period: code,
    district: z.optional(code),
    subdistrict: z.optional(code),
    name: z.optional(z.string().check(z.maxLength(30))),
    /** How many compounds stand before the page; without it the first page. */
    from: z.optional(z.int().check(z.minimum(0), z.maximum(10_000))),
  }),
  output: z.object({
    rows: z.array(resultRow),
    /** Compounds that fit the question and are published, those of them that are ranked, and those that are not published. */
    total: z.int(),
    ranked: z.int(),
    unpublished: z.int(),
    /** S and R of all that fit and have both, on whatever page they stand; null where they are more than a phone can draw. */
    points: z.nullable(z.array(z.tuple([z.number(), z.number()]))),
  }),
  errors: ['unknown_period', 'not_published_yet', 'truncated_answer'],
})

/** City, districts, subdistricts and property companies in a published period, in order of their codes. Round trips ≤ 2. */
export const readAreaResults = defineEndpoint({
  name: 'readAreaResults',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ period: code }),
  output: z.object({ units: z.array(rollUp) }),
  errors: ['unknown_period', 'not_published_yet', 'truncated_answer'],
})

/** The method's annex of a published period, with the names of the compounds in it that are published. Round trips ≤ 3. */
export const readAnnex = defineEndpoint({
  name: 'readAnnex',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ period: code }),
  output: z.object({
    /** Null where the published scope does not hold the compounds that it names. */
    annex: z.nullable(annex),
    names: z.array(z.object({ compound: z.string(), name: z.string() })),
  }),
  errors: ['unknown_period', 'not_published_yet'],
})
