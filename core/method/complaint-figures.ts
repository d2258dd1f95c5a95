import * as z from 'zod/mini'
import { proportion } from './proportion'

/** Where a complaint came in. All but the first are imported, their duplicates linked by hand. */
export const complaintSources = ['app', 'hotline12345', 'letter', 'hotline'] as const
export type ComplaintSource = (typeof complaintSources)[number]

/**
 * Whether a limit was kept: `late` also where it is open beyond the limit, `open` while it still can be kept, and where an
 * imported case does not say.
 */
const timeliness = z.enum(['onTime', 'late', 'open'])
export type Timeliness = z.infer<typeof timeliness>

/**
 * One case as the figures count it. Merged duplicates are one case with their households added up; a case linked to one that
 * came in elsewhere is counted under the source that the link keeps.
 */
export const countedCase = z.object({
  category: z.string(),
  source: z.enum(complaintSources),
  /** Whether it enters C: a complaint for which the company is responsible, not withdrawn with a reviewer's confirmation. */
  counts: z.boolean(),
  affectedHouseholds: z.int(),
  accepted: timeliness,
  answered: timeliness,
  reopened: z.boolean(),
  dissatisfied: z.boolean(),
  upheld: z.boolean(),
  confirmedResolved: z.boolean(),
  closed: z.boolean(),
  /** How the resident rated the handling, 5 best; null: not rated, 未评价 included. */
  handlingLevel: z.nullable(z.literal([1, 2, 3, 4, 5])),
})
export type CountedCase = z.infer<typeof countedCase>

const whole = z.int().check(z.nonnegative())
const rate = z.nullable(z.number())

/**
 * The complaints of one compound over its exposure. Everything but `notCounted` is of counted complaints alone. Rates are in
 * 件/百户·年, shares 0…1; null, never zero, where there is nothing to divide by.
 */
export const complaintFigures = z.object({
  /** C. */
  counted: whole,
  /** T. */
  exposureYears: z.number(),
  /** 投诉率 R, and its exact limits. */
  rate,
  limits: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
  /** U: overdue, reopened, dissatisfied or upheld on review, each once. */
  unresolved: z.object({ count: whole, rate }),
  /** 按时受理率: accepted within the limit ÷ accepted, or late; those that can still be on time are in neither. */
  onTimeAcceptance: proportion,
  /** 按时答复率: answered within the limit ÷ answered, or late; those that can still be on time are in neither. */
  onTimeAnswer: proportion,
  /** Closed by the resident's 已解决 ÷ closed; 未评价 is in the denominator alone. */
  confirmedResolved: proportion,
  /** Handling rated at levels 3–5 ÷ rated; `mean` 0…100. */
  handlingSatisfaction: z.extend(proportion, { mean: z.nullable(z.number()) }),
  affectedHouseholds: whole,
  bySource: z.object({ app: whole, hotline12345: whole, letter: whole, hotline: whole }),
  /** By code, those alone in which a complaint counted. */
  byCategory: z.array(z.object({ category: z.string(), counted: whole })),
  /** Cases that do not enter C. */
  notCounted: whole,
})
export type ComplaintFigures = z.infer<typeof complaintFigures>

/** What a compound's complaints are beside the city's. Null without exposure or a city rate. */
export const steadiedFigures = z.object({
  /** R_EB, by which compounds are put in order. */
  steadiedRate: rate,
  /** E: complaints expected at the city's rate. */
  expected: rate,
  /** Standard deviations from it, overdispersion allowed for. */
  z: rate,
  /** 投诉量核实: so few that the count is looked into. */
  countCheck: z.boolean(),
})
export type SteadiedFigures = z.infer<typeof steadiedFigures>
