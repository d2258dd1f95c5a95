import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readCertificate } from '../../core/contract/selection-awards'
import type { readSelectionList } from '../../core/contract/selection-lists'
import type { SelectionList } from '../../core/record/selection-lists'
import { firstParameters } from '../../core/selection/campaign'
import { clauses } from '../../core/selection/principles'
import { verifiedFile } from '../city/sealed-city'
import type { Person, SmallCity } from '../city/small-city'
import { assessing, handIn, recordVisit, seat } from './assessment-world'
import { fees, standard } from './disclosure-world'
import { givenFile } from './evidence-files'
import {
  attest,
  attestorOf,
  caseTexts,
  idOf,
  layApplications,
  openSelectionCity,
  readState,
  sealResults,
  selectionCode,
  selectionOffices,
  toStage,
} from './selection-world'

// A whole campaign by every role, step by step: each test goes on where the one before ended. A and C apply and are assessed in earnest;
// D was passed on too, and nobody has attested anything of it.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let resident: Person
let fourth: Person
/** 精神文明活动 is 可说明: C meets it by a collective decision. */
const parameters = {
  ...firstParameters,
  principles: { ...firstParameters.principles, 3: 'explainable' as const },
}
beforeAll(async () => {
  city = await openSelectionCity({
    campaign: { quota: { fewest: 1, most: 2 }, state: 'draft', launchedAt: null, parameters },
  })
  offices = await selectionOffices(city)
  resident = await city.member('A-01-001')
  fourth = await city.official('assessor', '320700')
}, 120_000)
afterAll(() => city.close())

const campaign = selectionCode
const applying = ['A', 'C'] as const
type Applying = (typeof applying)[number]
const of = (compound: string) => ({ application: idOf(compound) })
const filed: Record<string, string> = {}
const photos: Record<string, string> = {}

const list = () => city.ask<OutputOf<typeof readSelectionList>>(null, 'readSelectionList', { campaign })
const state = () => readState(city, offices.bureau)
const scoreOf = async (compound: string) =>
  (await assessing(city, offices.bureau)).applications.find((each) => each.compound === compound)!.score

it('the plan is frozen once, however often and at once it is launched', async () => {
  const key = city.newKey()
  const launch = (options: { key?: string } = {}) =>
    city.call(offices.bureau, 'launchCampaign', { code: campaign }, options)
  const answers = await Promise.all([launch({ key }), launch({ key }), launch(), launch()])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(await city.refused(offices.bureau, 'launchCampaign', { code: campaign })).toBe('campaign_not_draft')
  expect(await city.audited('campaignLaunched')).toHaveLength(1)
})

it('compounds apply with the consent of their committee, and are passed on', async () => {
  const { company, subdistrict } = offices
  for (const compound of applying) {
    const minutes = await givenFile(city, company, 'minutes', { compound })
    filed[compound] = minutes.file
    const written = { campaign, compound, revision: 0, ...caseTexts, evidence: [minutes] }
    await city.ask(company, 'saveApplicationDraft', written)
    await city.ask(company, 'submitApplication', written)
    const committee = await city.official('ownersCommittee', compound)
    await city.ask(committee, 'consentToApplication', { ...of(compound), revision: 1, paper: null })
    const checked = { ...of(compound), revision: 2, decision: 'forward' }
    await city.ask(subdistrict, 'checkApplication', checked)
  }
  await layApplications(city, ['D'])
})

const attests = (compound: string, code: string, changed: { attested?: object } = {}) =>
  attest(city, attestorOf(offices, code), code, { compound, ...changed })

it('every clause is attested by the office that it names, or known from what is published', async () => {
  for (const compound of applying) {
    for (const { code, attesting } of clauses) {
      if (attesting !== null) expect((await attests(compound, code)).ok, code).toBe(true)
    }
    for (const [kind, content] of Object.entries({ serviceStandard: standard, fees })) {
      const key = { compound, kind, period: 'standing', newest: 0 }
      await city.ask(offices.company, 'publishDisclosure', { ...key, content })
    }
  }
  const without = { attested: { form: 'statement', isMet: false, note: '今年没有组织活动' } }
  expect((await attests('C', 'culture', without)).ok).toBe(true)
  await city.ask(offices.bureau, 'explainPrinciple', {
    ...{ ...of('C'), principle: 3 },
    decision: {
      ...{ meetingOn: '2026-11-09', documentNumber: '连住建〔2026〕8 号' },
      reason: '活动场所改造，经集体研究同意。',
    },
    evidence: [await givenFile(city, offices.bureau, 'minutes', { compound: 'C' })],
  })
  // Whatever an instance remembers of the period is of before: the state and the list go by what is shown now.
  await state()
  await sealResults(city)
  const { rows, refusal } = await state()
  for (const { compound, principles } of rows.filter((row) => row.compound !== 'D')) {
    expect(
      principles.map((each) => each.state),
      compound,
    ).toEqual(Array.from({ length: 8 }, (_, at) => (compound === 'C' && at === 2 ? 'explained' : 'met')))
  }
  expect(rows.find(({ compound }) => compound === 'C')?.principles[2]?.words).toBe(
    '小区组织开展精神文明活动，宣传党的二十大精神和社会主义核心价值观，丰富群众文化生活：居委会证明：今年没有组织活动；' +
      '经 2026 年 11 月 9 日集体研究（连住建〔2026〕8 号）：活动场所改造，经集体研究同意。',
  )
  expect(refusal).toBe('stage_not_open')
})

async function handsIn(compound: Applying, who: Person, less: number): Promise<number> {
  const assessed = { compound, file: filed[compound]! }
  return (await handIn(city, who, photos[compound]!, less, assessed)).total
}

it('is visited and scored blind by two, and by a third where they lie too far apart', async () => {
  const { bureau, assessor, secondAssessor, thirdAssessor } = offices
  const totals: Record<string, number[]> = {}
  for (const [compound, less] of [
    ['A', [0, 1500]],
    ['C', [200, 400]],
  ] as const) {
    await seat(city, bureau, { first: assessor }, compound)
    await seat(city, bureau, { second: secondAssessor }, compound)
    photos[compound] = await recordVisit(city, assessor, '2026-12-10', compound)
    totals[compound] = [
      await handsIn(compound, assessor, less[0]),
      await handsIn(compound, secondAssessor, less[1]),
    ]
  }
  expect(await scoreOf('A')).toBeNull()
  await seat(city, bureau, { third: thirdAssessor })
  const third = await handsIn('A', thirdAssessor, 700)
  expect(await scoreOf('A')).toBe(third)
  expect(await scoreOf('C')).toBe((totals.C![0]! + totals.C![1]!) / 2)
})

/** The places as they follow from S of the sealed cards and from the points, counted by hand: bands of three points, then 附件2. */
async function recounted(): Promise<string[]> {
  const rows = []
  for (const compound of applying) {
    const score = (await city.sealed(compound))!.overall!.steadied.score!
    rows.push({ compound, band: Math.floor(score / 3), sheet: (await scoreOf(compound))! })
  }
  return rows.sort((a, b) => b.band - a.band || b.sheet - a.sheet).map(({ compound }) => compound)
}

const placesIn = ({ outcome }: Pick<SelectionList, 'outcome'>) =>
  outcome.places.map(({ compound }) => compound)

it('of lists that are sealed again and again, and at once, there is one, with the places that anybody counts', async () => {
  await toStage(city, 'publicity')
  const key = city.newKey()
  const seal = (options: { key?: string } = {}) =>
    city.call(offices.bureau, 'sealSelectionList', { campaign }, options)
  const answers = await Promise.all([seal({ key }), seal({ key }), seal(), seal()])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(await city.all('selectionLists')).toHaveLength(1)
  expect(await city.audited('selectionListSealed')).toHaveLength(1)
  const shown = (await list()).list!
  expect(placesIn(shown)).toEqual(await recounted())
  expect(shown.outcome.leftOut).toMatchObject([{ compound: 'D', by: 'principle' }])
  const verified = await verifiedFile(shown.file)
  expect([verified.differing, verified.sha256]).toEqual([0, shown.file.sha256])
})

async function upheld(compound: string, aspect: string, who: Person, as: 'resident' | 'applicant') {
  const name = as === 'resident' ? 'objectToSelection' : 'objectAsApplicant'
  const why = '现场与材料所述不一致，请复查'
  const { objection } = await city.ask<{ objection: string }>(who, name, { campaign, compound, aspect, why })
  const answer = { objection, upheld: true, why: '经复查属实' }
  await city.ask(offices.bureau, 'ruleSelectionObjection', answer)
}

it('what was attested is put right after its stage only where an objection was upheld', async () => {
  const untidy = { attested: { form: 'statement', isMet: false, note: '复查发现楼道堆物' } }
  expect(await attests('A', 'tidy', untidy)).toMatchObject({ ok: false, code: 'stage_over' })
  const removal = { ...of('A'), seat: 'first', ground: 'unavailable', why: '异议成立，另行评审' }
  expect(await city.refused(offices.bureau, 'removeAssessor', removal)).toBe('stage_over')
  await upheld('A', 'principle', resident, 'resident')
  expect((await state()).changed).toBe(true)
  expect(await attests('C', 'tidy', untidy)).toMatchObject({ ok: false, code: 'stage_over' })
  expect(await city.refused(offices.bureau, 'removeAssessor', removal)).toBe('stage_over')
  expect((await attests('A', 'tidy', untidy)).ok).toBe(true)
  await city.ask(offices.bureau, 'sealSelectionList', { campaign })
  const shown = (await list()).list!
  expect(shown).toMatchObject({ number: 2 })
  expect(placesIn(shown)).toEqual(['C'])
  expect(shown.changes.find(({ compound }) => compound === 'A')).toMatchObject({
    to: null,
    facts: ['原则要求第 7 条由符合改为不符合'],
  })
  expect(await attests('A', 'tidy')).toMatchObject({ ok: false, code: 'stage_over' })
})

it('a sheet is written anew, by somebody else, where an objection to it was upheld', async () => {
  await upheld('C', 'sheet', offices.company, 'applicant')
  const { mayAssign, applications } = await assessing(city, offices.bureau)
  const reopened = applications.filter(({ isReopened }) => isReopened).map(({ compound }) => compound)
  expect([mayAssign, reopened]).toEqual([false, ['C']])
  const removal = { ...of('C'), seat: 'first', ground: 'unavailable', why: '异议成立，另行评审' }
  await city.ask(offices.bureau, 'removeAssessor', removal)
  expect(await city.refused(offices.bureau, 'sealSelectionList', { campaign })).toBe('sheets_missing')
  await seat(city, offices.bureau, { first: fourth }, 'C')
  const before = (await list()).list!.outcome.places[0]!.sheet
  const total = await handsIn('C', fourth, 800)
  await city.ask(offices.bureau, 'sealSelectionList', { campaign })
  const shown = (await list()).list!
  expect(shown.number).toBe(3)
  expect(shown.outcome.places[0]!.sheet).toBe((total + (total + 400)) / 2)
  const words = (points: number) => `${points / 100} 分`
  expect(shown.changes).toMatchObject([
    { compound: 'C', facts: [`附件2得分由${words(before)}改为${words((total + total + 400) / 2)}`] },
  ])
})

it('an objection that is upheld leads to a new list also where nothing comes out otherwise', async () => {
  await upheld('C', 'other', resident, 'resident')
  await city.moveTo('2026-12-28T02:00:00.000Z')
  const decision = { campaign, number: 3, decidedOn: '2026-12-28', document: '连建房〔2026〕10号', count: 1 }
  expect(await city.refused(offices.bureau, 'decideSelection', decision)).toBe('list_outdated')
  await city.ask(offices.bureau, 'sealSelectionList', { campaign })
  expect((await list()).list).toMatchObject({ number: 4, changes: [] })
  expect(await city.refused(offices.bureau, 'sealSelectionList', { campaign })).toBe('nothing_changes')
})

it('is decided once, however often and at once; the award can be taken back, and its certificate says so', async () => {
  await city.moveTo('2027-01-04T02:00:00.000Z')
  const decision = { campaign, number: 4, decidedOn: '2027-01-04', document: '连建房〔2027〕1号', count: 1 }
  const key = city.newKey()
  const decide = (options: { key?: string } = {}) =>
    city.call(offices.bureau, 'decideSelection', decision, options)
  const answers = await Promise.all([decide({ key }), decide({ key }), decide(), decide()])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect((await city.all<{ compound: string }>('selectionAwards')).map(({ compound }) => compound)).toEqual([
    'C',
  ])
  expect(await city.audited('selectionDecided')).toHaveLength(1)
  const certificate = () =>
    city.ask<OutputOf<typeof readCertificate>>(null, 'readCertificate', { award: idOf('C') })
  expect(await certificate()).toMatchObject({ state: 'awarded', list: (await list()).list!.file.sha256 })
  const neighbour = await city.official('bureau', '320700')
  await city.ask(neighbour, 'bindHousehold', { slip: await city.slipOf('C-01-003'), kind: 'owner' })
  const review = { award: idOf('C'), act: 'open', why: '群众反映服务下降' }
  expect(await city.refused(neighbour, 'reviewAward', review)).toBe('party_to_application')
  for (const act of ['open', 'revoke']) {
    await city.ask(offices.bureau, 'reviewAward', { award: idOf('C'), act, why: '群众反映服务下降' })
  }
  expect((await certificate()).state).toBe('revoked')
  expect(await attests('A', 'tidy')).toMatchObject({ ok: false, code: 'stage_over' })
})
