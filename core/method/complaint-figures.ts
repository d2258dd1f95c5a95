import * as z from 'zod/mini'
import { complaintRate } from './complaint-rate'
import { funnelScore, needsCountCheck } from './funnel'
import { gammaLimits } from './gamma-limits'
import type { MethodParameters } from './parameters'
import { proportion, proportionOf } from './proportion'
import { scoreOfLevel } from './score-of-level'
import { steadiedRate } from './steadied-rate'
import { unresolvedRate } from './unresolved-rate'

/** Where a complaint came in. All but the first are imported, their duplicates linked by hand. */
export const complaintSources = ['app', 'hotline12345', 'letter', 'hotline'] as const
export type ComplaintSource = (typeof complaintSources)[number]

/**
 * Whether a limit was kept: `late` also where it is open beyond the limit, `open` while it still can be kept, and where an
 * imported case does not say.
 */
export type Timeliness = 'onTime' | 'late' | 'open'

/**
 * One case as the figures count it. Merged duplicates are one case with their households added up; a case linked to one that
 * came in elsewhere is counted under the source that the link keeps.
 */
export type CountedCase = {
  category: string
  source: ComplaintSource
  /** Whether it enters C: a complaint for which the company is responsible, not withdrawn with a reviewer's confirmation. */
  counts: boolean
  affectedHouseholds: number
  accepted: Timeliness
  answered: Timeliness
  reopened: boolean
  dissatisfied: boolean
  upheld: boolean
  confirmedResolved: boolean
  closed: boolean
  /** How the resident rated the handling, 5 best; null: not rated, 未评价 included. */
  handlingLevel: 1 | 2 | 3 | 4 | 5 | null
}

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

/** The complaint figures of a compound. Pure and deterministic: equal cases give equal bytes, in any order they come. */
export function complaintFiguresOf(
  cases: readonly CountedCase[],
  of: { households: number; exposureYears: number; parameters: MethodParameters },
): ComplaintFigures {
  const complaints = cases.filter((each) => each.counts)
  const householdYears = of.households * of.exposureYears
  const decided = (by: 'accepted' | 'answered') => complaints.filter((each) => each[by] !== 'open')
  const from = (source: ComplaintSource) => complaints.filter((each) => each.source === source).length
  return {
    counted: complaints.length,
    exposureYears: of.exposureYears,
    rate: complaintRate(complaints.length, householdYears),
    limits: gammaLimits(complaints.length, householdYears, of.parameters.confidence),
    unresolved: unresolvedRate(
      complaints.map((each) => ({ ...each, overdue: each.accepted === 'late' || each.answered === 'late' })),
      householdYears,
    ),
    onTimeAcceptance: proportionOf(decided('accepted'), (each) => each.accepted === 'onTime'),
    onTimeAnswer: proportionOf(decided('answered'), (each) => each.answered === 'onTime'),
    confirmedResolved: proportionOf(
      complaints.filter((each) => each.closed),
      (each) => each.confirmedResolved,
    ),
    handlingSatisfaction: handlingSatisfactionOf(complaints.flatMap((each) => each.handlingLevel ?? [])),
    affectedHouseholds: sum(complaints.map((each) => each.affectedHouseholds)),
    bySource: {
      app: from('app'),
      hotline12345: from('hotline12345'),
      letter: from('letter'),
      hotline: from('hotline'),
    },
    byCategory: countedByCategory(complaints),
    notCounted: cases.length - complaints.length,
  }
}

function handlingSatisfactionOf(levels: readonly number[]): ComplaintFigures['handlingSatisfaction'] {
  return {
    ...proportionOf(levels, (level) => level >= 3),
    mean: levels.length === 0 ? null : sum(levels.map(scoreOfLevel)) / levels.length,
  }
}

function countedByCategory(complaints: readonly CountedCase[]): ComplaintFigures['byCategory'] {
  const counts = new Map<string, number>()
  for (const { category } of complaints) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts]
    .map(([category, counted]) => ({ category, counted }))
    .sort((a, b) => (a.category < b.category ? -1 : 1))
}

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

/** Steadied rate and count check; `cityRate` (r0) and `phi` (φ) are those of the whole city, frozen in the snapshot. */
export function steadiedFiguresOf(
  figures: Pick<ComplaintFigures, 'counted' | 'exposureYears'>,
  of: { households: number; cityRate: number | null; phi: number; parameters: MethodParameters },
): SteadiedFigures {
  const householdYears = of.households * figures.exposureYears
  if (householdYears <= 0 || of.cityRate === null) {
    return { steadiedRate: null, expected: null, z: null, countCheck: false }
  }
  const { steadyingHouseholdYears, countCheckBelow } = of.parameters.complaints
  const expected = of.cityRate * householdYears
  const score = funnelScore(figures.counted, expected, of.phi)
  return {
    steadiedRate: steadiedRate(figures.counted, householdYears, {
      rate: of.cityRate,
      steadyingHouseholdYears,
    }),
    expected,
    z: score,
    countCheck: needsCountCheck(score, countCheckBelow),
  }
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
