import { afterAll, beforeAll, expect, it } from 'vitest'
import { jointReviewAgencies } from '../../core/access/agency'
import { type Role, roles } from '../../core/access/role'
import type { AuditEntry } from '../../core/record/audit'
import { firstSheetParameters } from '../../core/selection/sheet-parameters'
import type { Person, SmallCity } from '../city/small-city'
import { handIn, layAssessed, ofA, recordVisit, seat } from './assessment-world'
import {
  openObjection,
  openSelectionCity,
  sealResults,
  selectionCode,
  selectionOffices,
  standingAward,
  toStage,
} from './selection-world'

// Results are counted and not published, and one of two sheets of A is handed in.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
/** Whose office has another place in its scope. */
const elsewhere = {
  ...{ bureau: '320800', district: '320703', subdistrict: '320703001', residentsCommittee: '320703001001' },
  ...{ ownersCommittee: 'D', propertyCompany: 'Y', assessor: '320800', department: '320800' },
} as const satisfies Partial<Record<Role, string>>
type Elsewhere = `${keyof typeof elsewhere}Elsewhere`
const placesElsewhere = Object.entries(elsewhere) as [keyof typeof elsewhere, string][]
const people: Partial<Record<Role | Elsewhere, Person>> = {}
beforeAll(async () => {
  city = await openSelectionCity()
  offices = await selectionOffices(city)
  await layAssessed(city)
  await sealResults(city)
  await toStage(city, 'assess')
  const { bureau, assessor: first, secondAssessor: second } = offices
  await seat(city, bureau, { first, second })
  await handIn(city, first, await recordVisit(city, first, '2026-12-02'))
  Object.assign(people, {
    ...{ ownersCommittee: offices.ownersCommittee, propertyCompany: offices.company },
    ...{ residentsCommittee: offices.residentsCommittee, subdistrict: offices.subdistrict },
    ...{ district: offices.district, assessor: offices.thirdAssessor, bureau },
    department: await city.official('department', '320700', null, jointReviewAgencies[0]),
    utility: await city.official('utility', '320700'),
  })
  for (const [role, scope] of placesElsewhere) {
    const agency = role === 'department' ? jointReviewAgencies[0] : null
    people[`${role}Elsewhere`] = await city.official(role, scope, null, agency)
  }
  await city.put('selectionObjections', openObjection)
  await city.put('selectionAwards', standingAward)
}, 120_000)
afterAll(() => city.close())

const campaign = selectionCode
const why = '按规定办理本事项'
const sheet = { ...ofA, revision: 0, items: [] }
const seen = { check: 'waste', finding: 'absent', note: '没有分类', photos: [] }
const scores: Record<string, object> = {
  readSelectionState: { campaign },
  listAssessing: { campaign },
  readSheets: ofA,
  readAssessment: ofA,
  readApplication: ofA,
}
const scoring: Record<string, object> = {
  saveAssessment: sheet,
  handInAssessment: { ...sheet, seen: [] },
  declareInterest: { ...ofA, conflict: null },
  recordVisit: { ...ofA, day: '2026-12-02', onPaper: false, entries: [seen], note: '' },
  attestClause: {
    ...{ ...ofA, clause: 'tidy', attested: { form: 'statement', isMet: true, note: '' }, evidence: [] },
  },
}
const ruling: Record<string, object> = {
  sealSelectionList: { campaign },
  ruleCandidate: { campaign, compound: 'A', kind: 'excluded', why },
  decideSelection: { campaign, number: 1, decidedOn: '2026-12-02', document: '文号一二三四', count: 8 },
  removeAssessor: { ...ofA, seat: 'first', ground: 'conflict', why },
  ruleSelectionObjection: { objection: openObjection._id, upheld: true, why },
  reviewAward: { award: standingAward._id, act: 'open', why },
  readRecommendations: { campaign },
  recommendCases: { campaign, on: '2026-12-02', document: '文号一二三四' },
  moveStage: { code: campaign, stage: 'experience', day: 'closesOn', to: '2027-04-01', why },
  saveSheetRules: { campaign, sheet: firstSheetParameters },
}

/** What each may do of it by their office; refused then for what stands in the way, or not at all. */
const own: Partial<Record<Role, readonly string[]>> = {
  bureau: [
    ...[
      'readSelectionState',
      'listAssessing',
      'readSheets',
      'readApplication',
      'attestClause',
      'recordVisit',
    ],
    ...Object.keys(ruling),
  ],
  ownersCommittee: ['readApplication'],
  propertyCompany: ['readApplication'],
  residentsCommittee: ['readApplication', 'attestClause'],
  subdistrict: ['readApplication', 'attestClause'],
  district: ['readApplication', 'attestClause'],
}

const refusals = async (who: Person) =>
  (await city.all<AuditEntry>('audit')).filter(
    ({ action, account }) => action === 'accessRefused' && account === who.accountId,
  )
const stored = async () =>
  JSON.stringify([
    await city.all('assessments'),
    await city.all('assignments'),
    await city.all('visits'),
    await city.all('attestations'),
    await city.all('selectionLists'),
    await city.all('selectionRulings'),
    await city.all('selectionObjections'),
    await city.all('selectionAwards'),
    await city.all('campaigns'),
  ])

it.each([...roles, ...placesElsewhere.map(([role]) => `${role}Elsewhere` as const)])(
  '%s neither reads scores that are not theirs nor scores nor rules outside their scope: refused, and audited',
  async (role) => {
    const who = people[role]!
    const before = await stored()
    const mine = own[role as Role] ?? []
    const foreign = Object.entries({ ...scores, ...scoring, ...ruling }).filter(
      ([name]) => !mine.includes(name),
    )
    for (const [name, input] of foreign) {
      expect(['not_allowed', 'out_of_scope'], name).toContain(await city.refused(who, name, input))
    }
    const written = await refusals(who)
    expect(written.map(({ subject }) => subject).sort()).toEqual(foreign.map(([name]) => name).sort())
    expect(written.every(({ city: of }) => of === '320700')).toBe(true)
    expect(await stored()).toBe(before)
  },
)
