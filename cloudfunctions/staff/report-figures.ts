import * as z from 'zod/mini'
import {
  type Governance,
  type GovernanceKind,
  governance,
  governanceKinds,
  hasCommittee,
} from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant } from '../../core/place/day'
import { overallCode } from '../../core/rating/questionnaire'
import { type Application, applications } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { compounds } from '../../core/record/compounds'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { districtReports, districtReportVersions, reportVersionId } from '../../core/record/district-reports'
import type { Period } from '../../core/record/periods'
import { type Region, regions } from '../../core/record/regions'
import { rollUpId, rollUps } from '../../core/record/roll-ups'
import { scorecards, sealedCards } from '../../core/record/scorecards'
import {
  compoundsIn,
  type GovernanceCounts,
  type ReportFigures,
  type ReportPart,
} from '../../core/selection/district-report'
import type { Practice } from '../../core/selection/report-words'
import type { Call } from '../platform/call'
import type { Fields } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { selectedCompounds } from '../platform/selected-compounds'
import { shownIn, shownSnapshot } from '../platform/shown-cards'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

type Area = { campaign: StoredCampaign; region: Region }
type Reading = Pick<Call, 'documents' | 'now'>

/** What the system knows of an area now, and what its forwarded applications say. */
export async function readReportFigures(
  area: Area,
  call: Reading,
): Promise<{ figures: ReportFigures; practices: Practice[] }> {
  const { campaign, region } = area
  const where: Fields = region.kind === 'city' ? { city: region._id } : { district: region._id }
  const period = await cachedPeriod(call, campaign.period)
  const [registered, participation, rolled, disclosures, applied, chosen] = await Promise.all([
    readGovernance(area, where, call),
    readParticipation(area, { period, where }, call),
    readRollUp(area, { period, where }, call),
    readDisclosures(where, call),
    findWhole(applications, { campaign: campaign._id, ...where }, call),
    selectedCompounds(campaign, call),
  ])
  const party = region.kind === 'city' ? await readParty(area, call) : null
  const forwarded = applied.filter(({ state }) => state === 'forwarded')
  const figures: ReportFigures = {
    ...{ asOf: dayOfInstant(call.now), areaName: region.name, governance: registered.governance },
    participation: participation.total && period && { periodName: period.name, ...participation.total },
    ...{ satisfaction: rolled?.satisfaction ?? null, complaints: rolled?.complaints ?? null },
    ...{ disclosures, applications: countApplications(applied), party },
    selected: chosen && applied.filter(({ compound }) => chosen.has(compound)).map(({ name }) => name),
    parts: await partsOf(registered.parts, participation.parts, call),
  }
  const practices = forwarded.map(({ name, practices: done, results }) => ({
    ...{ compoundName: name, practices: done, results },
  }))
  return { figures, practices }
}

function countApplications(applied: readonly Application[]): ReportFigures['applications'] {
  const of = (state: Application['state']) => applied.filter((each) => each.state === state).length
  return { made: applied.length, forwarded: of('forwarded'), withdrawn: of('withdrawn') }
}

/** The field of a place by which an area falls into parts. */
const partField = ({ kind }: Region) => (kind === 'city' ? ('district' as const) : ('subdistrict' as const))

const registered = z.object({
  district: z.string(),
  subdistrict: z.string(),
  governance: z.array(governance),
})

type RegisteredPart = { compounds: number; committees: number }

/** Compounds of the present by 治理形式 in force now. */
async function readGovernance({ region }: Area, where: Fields, { documents, now }: Reading) {
  const stages = [
    { match: { ...where, mergedInto: null } },
    { project: { district: 1, subdistrict: 1, governance: 1 } },
  ]
  const found = await documents.aggregate(compounds, stages, mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  const counts = Object.fromEntries(governanceKinds.map((kind) => [kind, 0])) as GovernanceCounts
  const parts = new Map<string, RegisteredPart>()
  for (const each of found.map((row) => registered.parse(row))) {
    const kind = presentKind(each.governance, now)
    counts[kind] += 1
    const code = each[partField(region)]
    const { compounds: some, committees } = parts.get(code) ?? { compounds: 0, committees: 0 }
    parts.set(code, { compounds: some + 1, committees: committees + (hasCommittee(kind) ? 1 : 0) })
  }
  return { governance: counts, parts }
}

const presentKind = (dated: readonly Governance[], now: string): GovernanceKind =>
  inForceAt(dated, now)?.kind ?? 'none'

const answered = z.object({ _id: z.string(), households: z.int(), responded: z.int() })
type Answered = { households: number; responded: number }

/** Households and those that took part, in all and by part; null before the period's tallies are laid. */
async function readParticipation(
  { region }: Area,
  { period, where }: { period: Period | null; where: Fields },
  { documents, now }: Reading,
): Promise<{ total: Answered | null; parts: Map<string, Answered> }> {
  const parts = new Map<string, Answered>()
  if (period === null) return { total: null, parts }
  const match = { ...where, period: period._id, sealedIn: shownIn(period, now) }
  const group = {
    _id: `$${partField(region)}`,
    households: { $sum: '$households' },
    responded: { $sum: '$respondedHouseholds' },
  }
  for (const row of await documents.aggregate(scorecards, [{ match }, { group }], mostRows)) {
    const { _id, ...counted } = answered.parse(row)
    parts.set(_id, counted)
  }
  if (parts.size === 0) return { total: null, parts }
  const total = { households: 0, responded: 0 }
  for (const { households, responded } of parts.values()) {
    total.households += households
    total.responded += responded
  }
  return { total, parts }
}

/** The area's unit of the shown snapshot, which a district sees if it sees every compound of it (see roll-up-rows.ts). */
async function readRollUp(
  { region }: Area,
  { period, where }: { period: Period | null; where: Fields },
  { documents, now }: Reading,
): Promise<Pick<ReportFigures, 'satisfaction' | 'complaints'> | null> {
  const shown = period && shownSnapshot(period, now)
  if (period === null || shown === null) return null
  const kind = region.kind === 'city' ? 'city' : 'district'
  const unit = await documents.get(rollUps, rollUpId(shown.attempt, kind, region._id))
  if (unit === null) return null
  const cards = { ...where, period: period._id, sealedIn: shown.attempt }
  if ((await documents.count(sealedCards, cards)) !== unit.compounds) return null
  const overall = unit.questions.find(({ code }) => code === overallCode)
  return {
    satisfaction: {
      ...{ shown: unit.shown, ranked: unit.ranked, mean: overall?.mean ?? null },
      satisfactionRate: overall?.satisfactionRate ?? null,
      favourableRate: overall?.favourableRate ?? null,
    },
    complaints: unit.complaints && {
      ...{ counted: unit.complaints.counted, rate: unit.complaints.rate },
      unresolved: unit.complaints.unresolved,
    },
  }
}

const disclosed = z.object({ due: z.int(), onTime: z.int(), overdue: z.int(), compoundsOverdue: z.int() })

async function readDisclosures(where: Fields, { documents }: Reading): Promise<ReportFigures['disclosures']> {
  const group = {
    ...{ _id: null, due: { $sum: '$due' }, onTime: { $sum: '$onTime' }, overdue: { $sum: '$overdue' } },
    compoundsOverdue: { $sum: { $cond: [{ $gt: ['$overdue', 0] }, 1, 0] } },
  }
  const [found] = await documents.aggregate(disclosureStandings, [{ match: where }, { group }], 1)
  if (found === undefined) return null
  const sum = disclosed.parse(found)
  return sum.due === 0 ? null : sum
}

/** What the districts that have reported state of 党组织覆盖率, each from its newest version. */
async function readParty({ campaign }: Area, { documents }: Reading): Promise<ReportFigures['party']> {
  const heads = await findWhole(districtReports, { campaign: campaign._id }, { documents })
  const newest = heads
    .filter(({ district, newest: number }) => district !== null && number > 0)
    .map(({ _id, newest: number }) => reportVersionId(_id, number))
  const versions = await documents.findAll(districtReportVersions, newest)
  const stated = versions.flatMap(({ text, figures }) =>
    text.party === null ? [] : [{ compounds: text.party.compounds, of: compoundsIn(figures.governance) }],
  )
  if (stated.length === 0) return null
  const districts = await documents.count(regions, { city: campaign.city, kind: 'district', closedAt: null })
  return {
    ...{ reports: stated.length, districts },
    compounds: stated.reduce((sum, each) => sum + each.compounds, 0),
    of: stated.reduce((sum, each) => sum + each.of, 0),
  }
}

/** Parts in the order of their codes: those with a compound now, or with one in the period. */
async function partsOf(
  compoundsBy: ReadonlyMap<string, RegisteredPart>,
  answeredBy: ReadonlyMap<string, Answered>,
  { documents }: Reading,
): Promise<ReportPart[]> {
  const codes = [...new Set([...compoundsBy.keys(), ...answeredBy.keys()])].sort()
  const names = new Map((await documents.findAll(regions, codes)).map(({ _id, name }) => [_id, name]))
  return codes.map((code) => ({
    ...{ code, name: names.get(code) ?? code },
    ...(compoundsBy.get(code) ?? { compounds: 0, committees: 0 }),
    households: answeredBy.get(code)?.households ?? 0,
    respondedHouseholds: answeredBy.get(code)?.responded ?? 0,
  }))
}
