import type { ComplaintFigures, ComplaintSource, CountedCase, SteadiedFigures } from './complaint-figures'
import { complaintRate } from './complaint-rate'
import { funnelScore, needsCountCheck } from './funnel'
import { gammaLimits } from './gamma-limits'
import type { MethodParameters } from './parameters'
import { proportionOf } from './proportion'
import { scoreOfLevel } from './score-of-level'
import { steadiedRate } from './steadied-rate'
import { sum } from './sum'
import { unresolvedRate } from './unresolved-rate'

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
