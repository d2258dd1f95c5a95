import * as z from 'zod/mini'
import { gateNames, gateReasons } from '../method/gates'
import { orderParameters } from '../method/parameters'
import { areaCard, publishedCard } from '../method/published-card'
import { scorecard } from '../method/scorecard'
import { sealedCard } from '../method/sealed-card'
import { defineEndpoint } from './endpoint'
import { periodView } from './home'
import { categoryTitle } from './results'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const officials = ['bureau', 'district', 'subdistrict', 'residentsCommittee'] as const

/** Every rating period of the city, newest first. */
export const listPeriods = defineEndpoint({
  name: 'listPeriods',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee', 'propertyCompany', 'ownersCommittee'],
  input: z.strictObject({}),
  output: z.object({ periods: z.array(periodView) }),
  errors: [],
})

/** One compound in the city's table. While the period is open every figure but participation is null. */
export const cityTableRow = z.object({
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  company: z.nullable(z.string()),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: z.nullable(z.number()),
  /** Participation only while the period is `open`; `counting` once it has closed, until the figures are sealed (`final`). */
  state: z.enum(['open', 'counting', 'final']),
  /** S, its interval, and y, the mean that it was drawn from. */
  score: z.nullable(z.number()),
  scoreLower: z.nullable(z.number()),
  scoreUpper: z.nullable(z.number()),
  mean: z.nullable(z.number()),
  /** floor(S/grid), and its number from the best band down; the second is null where the compound is not ranked. */
  band: z.nullable(z.int()),
  bandRank: z.nullable(z.int()),
  /** Place in the city's order; null where not ranked, and for whoever sees what is published only. */
  place: z.nullable(z.int()),
  satisfactionRate: z.nullable(z.number()),
  favourableRate: z.nullable(z.number()),
  /** Margin of error in percent, 按随机抽样换算. */
  margin: z.nullable(z.number()),
  /** C: complaints that the company answers for; null where none serves. */
  complaints: z.nullable(z.int()),
  /** 投诉率 R with its exact limits, and R_EB, which is null until the whole city is counted. */
  complaintsPer100HouseholdYears: z.nullable(z.number()),
  complaintsPer100HouseholdYearsLower: z.nullable(z.number()),
  complaintsPer100HouseholdYearsUpper: z.nullable(z.number()),
  steadiedComplaintsPer100HouseholdYears: z.nullable(z.number()),
  /** U. */
  unresolvedPer100HouseholdYears: z.nullable(z.number()),
  bindingGate: z.nullable(z.enum(gateNames)),
  bindingReason: z.nullable(z.enum(gateReasons)),
  shortfall: z.nullable(z.int()),
})
export type CityTableRow = z.infer<typeof cityTableRow>

/**
 * The compounds within the caller's scope; a property company's own once they are published. Round trips ≤ 2 for
 * officials; refused rather than cut short.
 */
export const readCityTable = defineEndpoint({
  name: 'readCityTable',
  door: 'staff',
  effect: 'read',
  callers: [...officials, 'propertyCompany'],
  input: z.strictObject({ period: code, district: z.optional(code), subdistrict: z.optional(code) }),
  output: z.object({
    /** By the period's dates: no figure is shown before it has closed, however far the counting is. */
    phase: z.enum(['open', 'final']),
    /** The snapshot that the figures are of; null until one is sealed. */
    snapshot: z.nullable(z.object({ number: z.int(), sealedAt: z.string() })),
    rows: z.array(cityTableRow),
  }),
  errors: ['out_of_scope', 'unknown_period', 'not_published_yet', 'truncated_answer'],
})

/** Participation while the period is open, and until its figures are sealed. */
const participationCard = z.extend(scorecard, {
  phase: z.literal('open'),
  overall: z.null(),
  dimensions: z.array(z.object({ code: z.string(), figures: z.null(), gates: z.null() })),
  residents: z.null(),
  exclusions: z.null(),
  complaints: z.null(),
})

/**
 * The scorecard of one compound; the rated company and the owners' committee see what is published of it, once it is.
 * While the period is open it holds participation only, for everybody.
 */
export const readCompoundFigures = defineEndpoint({
  name: 'readCompoundFigures',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee', 'propertyCompany', 'ownersCommittee'],
  input: z.strictObject({ period: code, compound: code }),
  output: z.object({
    scorecard: z.union([sealedCard, areaCard, publishedCard, participationCard]),
    /** The rule of order that the period was announced with. */
    order: orderParameters,
    categories: z.array(categoryTitle),
  }),
  errors: ['out_of_scope', 'unknown_period', 'unknown_compound', 'not_published_yet'],
})

/** Asks the clock to count a period's answers again; what has changed by it is sealed in a new snapshot. */
export const requestRebuild = defineEndpoint({
  name: 'requestRebuild',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ period: code }),
  output: z.object({ state: z.enum(['waiting', 'running', 'done']) }),
  errors: ['unknown_period'],
})
