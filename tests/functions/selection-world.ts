import type { OutputOf } from '../../core/contract/endpoint'
import type { readSelectionState } from '../../core/contract/selection-lists'
import { type Application, applicationId } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { Compound } from '../../core/record/compounds'
import { type SelectionAward, selectionAwardId } from '../../core/record/selection-awards'
import type { SelectionObjection } from '../../core/record/selection-objections'
import type { Tally } from '../../core/record/tallies'
import type { ApplicationState } from '../../core/selection/application'
import { campaignCode, firstPlan } from '../../core/selection/campaign'
import { clauses } from '../../core/selection/principles'
import { instantsOfStage, type Stage, type StageCalendar } from '../../core/selection/stages'
import { passingCity } from '../city/passing-city'
import {
  compoundA,
  compoundB,
  openPeriodCode,
  openSmallCity,
  type Person,
  type SmallCity,
} from '../city/small-city'
import { attestedAsMet } from './attested-as-met'
import { givenFile } from './evidence-files'

/** The campaign that the world holds; its rating period is the small city's open one, which closes on 11-30 and is published on 12-10. */
export const selectionCode = campaignCode(2026, compoundA.city)

/** The id of a compound’s application. */
export const idOf = (compound: string) => applicationId(selectionCode, compound)

/** Stages around the period: today (11-10) is in 申报, 调研评价 ends after the publication of the results. */
const calendar: StageCalendar = {
  launch: { opensOn: '2026-10-15', closesOn: '2026-10-31' },
  apply: { opensOn: '2026-11-01', closesOn: '2026-11-20' },
  verify: { opensOn: '2026-11-21', closesOn: '2026-12-01' },
  assess: { opensOn: '2026-12-02', closesOn: '2026-12-12' },
  publicity: { opensOn: '2026-12-13', closesOn: '2026-12-20' },
  announce: { opensOn: '2026-12-21', closesOn: '2026-12-25' },
  recommend: { opensOn: '2026-12-21', closesOn: '2026-12-28' },
  districtReport: { opensOn: '2026-12-13', closesOn: '2026-12-25' },
  province: { opensOn: '2026-12-29', closesOn: '2026-12-31' },
  experience: { opensOn: '2027-01-01', closesOn: '2027-03-31' },
}

export const campaignOf = (changed: Partial<StoredCampaign> = {}): StoredCampaign => ({
  ...firstPlan(2026, openPeriodCode),
  ...{ _id: selectionCode, code: selectionCode, year: 2026, city: compoundA.city, stages: calendar },
  ...{ moves: [], state: 'launched', launchedAt: '2026-10-14T16:00:00.000Z' },
  ...{ savedAt: '2026-10-14T16:00:00.000Z', requestKeys: [] },
  ...changed,
})

/** Compounds that can be selected: served by company X, with an owners' committee; A and C in 海州区, D in 连云区. */
const large = (of: Compound, _id: string, name: string): Compound => ({
  ...of,
  ...{ _id, name, service: compoundA.service, governance: compoundA.governance },
  buildings: [{ code: '01', name: '1幢', households: 200 }],
})
export const selectionCompounds: Compound[] = [
  large(compoundA, 'A', '演示·甲小区'),
  { ...compoundB, buildings: compoundB.buildings },
  large(compoundA, 'C', '演示·丙小区'),
  large(compoundB, 'D', '演示·丁小区'),
]

type Options = NonNullable<Parameters<typeof openSmallCity>[0]> & { campaign?: Partial<StoredCampaign> }

const prepared = { compounds: selectionCompounds, timers: false }

async function withCampaign(city: SmallCity, changed: Partial<StoredCampaign> = {}): Promise<SmallCity> {
  await city.put('campaigns', campaignOf(changed))
  return city
}

/** A small city with a launched campaign in 申报, for one test; the clock runs only when it is asked to. */
export async function selectionCity({ campaign, ...options }: Options = {}): Promise<SmallCity> {
  return withCampaign(await passingCity({ ...prepared, ...options }), campaign)
}

/** The same for a whole file of tests: whoever opens it closes it. */
export async function openSelectionCity({ campaign, ...options }: Options = {}): Promise<SmallCity> {
  return withCampaign(await openSmallCity({ ...prepared, ...options }), campaign)
}

/** Offices of every role that the campaign meets: over A where they have a compound, else over the city. */
export async function selectionOffices(city: SmallCity) {
  return {
    bureau: await city.official('bureau', '320700'),
    district: await city.official('district', '320706'),
    subdistrict: await city.official('subdistrict', '320706001'),
    residentsCommittee: await city.official('residentsCommittee', '320706001001'),
    ownersCommittee: await city.official('ownersCommittee', 'A'),
    company: await city.official('propertyCompany', 'X'),
    assessor: await city.official('assessor', '320700'),
    secondAssessor: await city.official('assessor', '320700'),
    thirdAssessor: await city.official('assessor', '320700'),
  }
}

/** Moves the clock into a stage: an hour after it has opened. */
export async function toStage(
  city: SmallCity,
  stage: Stage,
  stages: StageCalendar = calendar,
): Promise<void> {
  const { opensAt } = instantsOfStage(stages[stage])
  await city.cloud.clock.setTo(Date.parse(opensAt) + 3_600_000)
}

/**
 * Lays answers of the open period: of so many households in each compound's first building, the part that is 非常满意, the others 不满意.
 * The city is to be counted and sealed by the clock: see `sealResults`.
 */
export async function layRatings(
  city: SmallCity,
  by: Record<string, { answered: number; satisfied: number }>,
): Promise<void> {
  for (const [compound, { answered, satisfied }] of Object.entries(by)) {
    const tally = (await city.read<Tally>('tallies', `${openPeriodCode}|${compound}|01`)) as Tally
    tally.cells.self_owner.answered = answered
    tally.cells.self_owner.levels = { overall: { 5: satisfied, 2: answered - satisfied } }
    await city.put('tallies', { ...tally, moves: answered, revision: tally.revision + 1, dirty: true })
  }
}

/** Ratings enough for every selectable compound of the world. */
export const goodRatings = {
  A: { answered: 150, satisfied: 140 },
  C: { answered: 150, satisfied: 135 },
  D: { answered: 150, satisfied: 120 },
}

/** Lets the period close and its results be published, with a scorecard sealed for each compound. */
export async function sealResults(city: SmallCity, ratings = goodRatings): Promise<void> {
  await layRatings(city, ratings)
  await city.runClock()
  await city.moveTo('2026-12-01T00:00:00.000Z')
  await city.runClock()
  await city.moveTo('2026-12-10T00:00:00.000Z')
}

type Listed = Options & { ratings?: typeof goodRatings; publicationScope?: 'ranked' }

/** A city for a whole file of tests whose results are public and whose first list is shown, with its offices. */
export async function openListedCity({ ratings, publicationScope, ...options }: Listed = {}) {
  const city = await openSelectionCity(options)
  const offices = await selectionOffices(city)
  if (publicationScope !== undefined) {
    const period = city.database.collection('periods').doc(openPeriodCode)
    await period.update({ 'methodChoices.publicationScope': publicationScope })
  }
  await layApplications(city)
  await sealResults(city, ratings)
  await toStage(city, 'publicity')
  await city.ask(offices.bureau, 'sealSelectionList', { campaign: selectionCode })
  return { city, offices }
}

/** An application as it lies in the database, by the company unless said. */
export function applicationOf(
  { _id: compound, name, city, district, subdistrict, residentsCommittee }: Compound,
  changed: Partial<Application> = {},
): Application {
  const office = { role: 'propertyCompany' as const, scope: 'X', name: '演示·甲物业' }
  return {
    ...{ _id: applicationId(selectionCode, compound), campaign: selectionCode, city, district, subdistrict },
    ...{ committee: residentsCommittee, compound, name, applicant: office, state: 'forwarded' },
    ...{
      consent: null,
      practices: '定期公布收支，每月召开联席会议。',
      results: '投诉逐年减少。',
      evidence: [],
    },
    timeline: [{ at: '2026-11-05T00:00:00.000Z', what: 'submitted', office, why: null }],
    ...{ revision: 1, requestKeys: [] },
    ...changed,
  }
}

/** Puts applications of the world's compounds in place. */
export async function layApplications(
  city: SmallCity,
  codes: readonly string[] = ['A', 'C', 'D'],
  state: ApplicationState = 'forwarded',
): Promise<void> {
  for (const compound of selectionCompounds.filter(({ _id }) => codes.includes(_id))) {
    await city.put('applications', applicationOf(compound, { state }))
  }
}

/** How far the candidates are, as the bureau reads it. */
export const readState = (city: SmallCity, bureau: Person) =>
  city.ask<OutputOf<typeof readSelectionState>>(bureau, 'readSelectionState', { campaign: selectionCode })

/** What an applicant writes of its compound. */
export const caseTexts = {
  practices:
    '每月公布收支，每季召开联席会议，设立议事亭和便民服务点，居民提出的问题当场登记、限期答复，逐件公布办理结果。',
  results:
    '一年来投诉明显减少，公共收益全部公布，居民参与活动的户数逐月增加，邻里纠纷多数在小区内化解，垃圾分类准确率提高。',
}

/** Attests a clause of A, unless another compound is named: as met and with a file of the first kind that it takes, unless otherwise said. */
export async function attest(
  city: SmallCity,
  who: Person,
  code: string,
  { compound = 'A', ...changed }: { compound?: string; attested?: object; evidence?: object[] } = {},
) {
  const attesting = clauses.find((clause) => clause.code === code)?.attesting
  const day = attesting?.isOnSite ? '2026-11-05' : null
  const evidence = [await givenFile(city, who, attesting?.takes[0] ?? 'document', { day, compound })]
  return city.call(who, 'attestClause', {
    ...{ application: idOf(compound), clause: code, evidence },
    ...{ attested: attestedAsMet[attesting?.form ?? 'statement'], ...changed },
  })
}

/** Whom a clause names to attest it. */
export function attestorOf(offices: Record<string, Person>, code: string): Person {
  const by = clauses.find((clause) => clause.code === code)?.attesting?.by
  const office = by && offices[by]
  if (!office) throw new Error(`nobody attests ${code}`)
  return office
}

/** An objection to A that nobody has answered, and an award of A that stands, as they lie in the database. */
export const openObjection: SelectionObjection = {
  ...{ _id: 'objection-to-a', campaign: selectionCode, city: '320700', district: '320706', list: 1 },
  ...{ compound: 'A', name: '演示·甲小区', objector: 'resident', channel: 'app', aspect: 'other' },
  ...{ why: '楼道堆物没有清理', raisedAt: '2026-11-09T00:00:00.000Z', state: 'open', answer: null },
  requestKeys: [],
}
export const awardOf = (compound: string, changed: Partial<SelectionAward> = {}): SelectionAward => ({
  ...{ _id: selectionAwardId(selectionCode, compound), campaign: selectionCode, city: '320700', year: 2026 },
  ...{
    compound,
    name: `演示·${compound}`,
    districtName: '海州区',
    applicant: '物业服务企业 演示·甲物业',
    place: 1,
  },
  ...{ state: 'awarded', timeline: [], certificate: 'f'.repeat(64), requestKeys: [], ...changed },
})
export const standingAward = awardOf('A', { name: '演示·甲小区' })
