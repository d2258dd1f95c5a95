import * as z from 'zod/mini'
import { governanceKinds } from '../place/compound'
import { day } from '../place/day'

/** What a report has to say (notice, 三(三)). */
export const reportSections = ['activities', 'practices', 'problems'] as const
export type ReportSection = (typeof reportSections)[number]

export const reportSectionTitles: Record<ReportSection, string> = {
  activities: '活动开展情况',
  practices: '主要做法成效',
  problems: '存在问题及建议',
}

export const longestSection = 20_000

const words = z.string().check(z.maxLength(longestSection))
const whole = z.int().check(z.nonnegative())

/**
 * 党组织覆盖率 as the district states it, for no register of this system holds it: compounds in which the party's work is covered (an
 * organisation, a joint one, or a 党建指导员), and by which record that is known.
 */
export const statedParty = z.strictObject({
  compounds: whole,
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
})
export type StatedParty = z.infer<typeof statedParty>

/** What a district writes, or the bureau for the city. */
export const reportText = z.strictObject({
  activities: words,
  practices: words,
  problems: words,
  party: z.nullable(statedParty),
})
export type ReportText = z.infer<typeof reportText>

/** Compounds by 治理形式. */
export const governanceCounts = z.record(z.enum(governanceKinds), whole)
export type GovernanceCounts = z.infer<typeof governanceCounts>

/** A part of the area: a subdistrict of a district, a district of the city. */
const reportPart = z.object({
  code: z.string(),
  name: z.string(),
  compounds: whole,
  /** With an 业委会 or 物管会. */
  committees: whole,
  households: whole,
  respondedHouseholds: whole,
})
export type ReportPart = z.infer<typeof reportPart>

/** What the system knows of an area; null where it knows nothing yet, which is said and never shown as zero. */
export const reportFigures = z.object({
  /** The day that it was counted for. */
  asOf: day,
  areaName: z.string(),
  governance: governanceCounts,
  /** Participation in the campaign's rating period; null before its tallies are laid. */
  participation: z.nullable(z.object({ periodName: z.string(), households: whole, responded: whole })),
  /** Of the period's shown snapshot; null before there is one, and where it holds nothing of the area that the writer may see. */
  satisfaction: z.nullable(
    z.object({
      shown: whole,
      ranked: whole,
      mean: z.nullable(z.number()),
      satisfactionRate: z.nullable(z.number()),
      favourableRate: z.nullable(z.number()),
    }),
  ),
  /** Of the same; null by itself where no complaints were counted for it. */
  complaints: z.nullable(z.object({ counted: whole, rate: z.nullable(z.number()), unresolved: whole })),
  /** What had to be disclosed, and how far it was in time; null where nothing was due. */
  disclosures: z.nullable(z.object({ due: whole, onTime: whole, overdue: whole, compoundsOverdue: whole })),
  /** Compounds for which an application was made, by how far it came. */
  applications: z.object({ made: whole, forwarded: whole, withdrawn: whole }),
  /** Names of the compounds selected; null before the list is final. */
  selected: z.nullable(z.array(z.string())),
  /** What districts have reported of 党组织覆盖率; of the city alone. */
  party: z.nullable(z.object({ reports: whole, districts: whole, compounds: whole, of: whole })),
  parts: z.array(reportPart),
})
export type ReportFigures = z.infer<typeof reportFigures>

/** All compounds of an area. */
export function compoundsIn(governance: GovernanceCounts): number {
  return governanceKinds.reduce((sum, kind) => sum + governance[kind], 0)
}

/**
 * 业委会（物管会）成立率: compounds with an 业委会 or a 物管会 ÷ compounds; those between two terms (换届中) and in preparation are none.
 * Source: the register of compounds. Example: 3 and 1 of 8 are 0.5. Null without compounds.
 */
export function committeeRate(governance: GovernanceCounts): number | null {
  const of = compoundsIn(governance)
  return of === 0 ? null : committeesIn(governance) / of
}

/** Compounds with a committee at work. */
export function committeesIn({ ownersCommittee, interimCommittee }: GovernanceCounts): number {
  return ownersCommittee + interimCommittee
}

/** 党组织覆盖率: covered compounds ÷ compounds, as stated; null where nobody has stated it. */
export function partyRate(
  { governance, party }: Pick<ReportFigures, 'governance' | 'party'>,
  stated: StatedParty | null,
): number | null {
  if (stated !== null) {
    const of = compoundsIn(governance)
    return of === 0 ? null : stated.compounds / of
  }
  return party === null || party.of === 0 ? null : party.compounds / party.of
}
