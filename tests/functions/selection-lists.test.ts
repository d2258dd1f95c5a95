import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readCertificate, readRecommendations } from '../../core/contract/selection-awards'
import type { readSelectionList } from '../../core/contract/selection-lists'
import type { listSelectionObjections } from '../../core/contract/selection-objections'
import type { SelectionList } from '../../core/record/selection-lists'
import type { SelectionObjection } from '../../core/record/selection-objections'
import { verifiedFile } from '../city/sealed-city'
import type { Person, SmallCity } from '../city/small-city'
import {
  applicationOf,
  layApplications,
  openSelectionCity,
  readState,
  sealResults,
  selectionCode,
  selectionCompounds,
  selectionOffices,
  toStage,
} from './selection-world'

// One campaign from the first list to the province, step by step: each test goes on where the one before ended.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let resident: Person
beforeAll(async () => {
  city = await openSelectionCity({ campaign: { quota: { fewest: 1, most: 2 } } })
  offices = await selectionOffices(city)
  resident = await city.member('A-01-001')
  await layApplications(city)
  const district = { role: 'district', scope: '320706', name: '海州区' } as const
  await city.put('applications', applicationOf(selectionCompounds[3]!, { applicant: district }))
}, 120_000)
afterAll(() => city.close())

const campaign = selectionCode
const seal = (options: { key?: string } = {}) =>
  city.ask<{ number: number; sha256: string }>(offices.bureau, 'sealSelectionList', { campaign }, options)
const sealRefused = () => city.refused(offices.bureau, 'sealSelectionList', { campaign })
const list = (number?: number) =>
  city.ask<OutputOf<typeof readSelectionList>>(null, 'readSelectionList', {
    ...{ campaign },
    ...(number && { number }),
  })
const state = () => readState(city, offices.bureau)
const listsStored = () => city.all<SelectionList>('selectionLists')
const objection = { campaign, compound: 'A', aspect: 'sheet', why: '楼道堆物没有清理，得分偏高' }
const decision = { campaign, decidedOn: '2026-12-30', document: '连建房〔2026〕10号' }

it('no list is sealed before its stage, and none is shown', async () => {
  expect(await sealRefused()).toBe('stage_not_open')
  expect((await state()).refusal).toBe('stage_not_open')
  expect((await list()).list).toBeNull()
})

it('a list is sealed once, whoever sends it again or at the same time, and its file proves it', async () => {
  await sealResults(city)
  await toStage(city, 'publicity')
  const key = city.newKey()
  const answers = await Promise.all([
    city.call(offices.bureau, 'sealSelectionList', { campaign }, { key }),
    city.call(offices.bureau, 'sealSelectionList', { campaign }),
    city.call(offices.bureau, 'sealSelectionList', { campaign }, { key }),
  ])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  expect(await listsStored()).toHaveLength(1)
  expect(await sealRefused()).toBe('nothing_changes')
  const read = await list()
  expect(read.list).toMatchObject({ number: 1, changes: [], objectionsUntil: '2026-12-18T16:00:00.000Z' })
  expect(read.list?.outcome.leftOut.map(({ compound, by }) => [compound, by])).toEqual([
    ['A', 'principle'],
    ['C', 'principle'],
    ['D', 'principle'],
  ])
  expect(read.list?.compounds.map(({ compound, applicant }) => [compound, applicant])).toEqual([
    ['A', '物业服务企业 演示·甲物业'],
    ['C', '物业服务企业 演示·甲物业'],
    ['D', '区县住建 海州区'],
  ])
  const verified = await verifiedFile(read.list!.file)
  expect([verified.differing, verified.sha256]).toEqual([0, read.list?.file.sha256])
  const sealed = await city.audited('selectionListSealed')
  expect(sealed).toHaveLength(1)
}, 120_000)

it('a sealing whose answer was lost is answered again by the same request', async () => {
  const ruled = { campaign, compound: 'D', kind: 'excluded', why: '申报材料经查不实' }
  await city.ask(offices.bureau, 'ruleCandidate', ruled)
  expect(await city.refused(offices.bureau, 'ruleCandidate', ruled)).toBe('nothing_changes')
  expect((await state()).changed).toBe(true)
  const key = city.newKey()
  const first = await seal({ key })
  expect(first.number).toBe(2)
  expect(await seal({ key })).toEqual(first)
  expect(await listsStored()).toHaveLength(2)
})

it('a list names what is otherwise than in the one before, and the ruling is published', async () => {
  const { list: shown, rulings, lists } = await list()
  expect(shown?.changes).toEqual([
    { compound: 'D', name: '演示·丁小区', from: null, to: null, facts: ['经裁定退出：申报材料经查不实'] },
  ])
  expect(rulings).toMatchObject([{ compound: 'D', kind: 'excluded', office: '市住建局' }])
  expect(lists.map(({ number }) => number)).toEqual([2, 1])
  expect((await list(1)).list).toMatchObject({ number: 1, objectionsUntil: null })
})

it('a resident objects once a list, an applicant once, and on paper a household once; nobody learns who', async () => {
  const raised = await city.ask<{ objection: string }>(resident, 'objectToSelection', objection)
  expect(await city.refused(resident, 'objectToSelection', { ...objection, compound: 'C' })).toBe(
    'objected_before',
  )
  await city.ask(offices.company, 'objectAsApplicant', { ...objection, compound: 'C' })
  expect(await city.refused(offices.company, 'objectAsApplicant', objection)).toBe('objected_before')
  expect(await city.refused(offices.ownersCommittee, 'objectAsApplicant', objection)).toBe('not_an_applicant')
  const office = { role: 'subdistrict' as const, scope: '320706001', name: '街道' }
  await city.put('applications', {
    ...applicationOf(selectionCompounds[1]!, { applicant: office, state: 'withdrawn' }),
  })
  expect(await city.refused(offices.subdistrict, 'objectAsApplicant', objection)).toBe('not_an_applicant')
  const paper = { ...objection, homeIn: 'A', home: '1幢2室', channel: 'paper' }
  await city.ask(offices.residentsCommittee, 'enterSelectionObjection', paper)
  expect(await city.refused(offices.residentsCommittee, 'enterSelectionObjection', paper)).toBe(
    'objected_before',
  )
  const elsewhere = { ...paper, homeIn: 'D' }
  expect(await city.refused(offices.residentsCommittee, 'enterSelectionObjection', elsewhere)).toBe(
    'out_of_scope',
  )
  const stored = await city.all<SelectionObjection>('selectionObjections')
  expect(stored).toHaveLength(3)
  const said = JSON.stringify([stored, await list(), await city.all('audit')])
  // That a company has objected is no business of an office that may have applied for what it objected to.
  const audited = await city.ask<{ entries: { action: string; by: { role: string } }[] }>(
    offices.district,
    'readAudit',
    {},
  )
  expect(
    audited.entries.filter(({ action }) => action === 'selectionObjected').map(({ by }) => by.role),
  ).toEqual(['residentsCommittee'])
  expect(JSON.stringify(stored)).not.toContain(resident.accountId)
  expect(said).not.toContain('A-01-002')
  expect(said).not.toContain('1幢2室')
  expect(JSON.stringify(await list())).not.toContain(objection.why)
  const own = await city.ask(resident, 'readOwnSelectionObjection', { campaign })
  expect(own).toMatchObject({ objection: { why: objection.why, state: 'open' } })
  expect(raised.objection).toBe(
    stored.find(({ channel, objector }) => channel === 'app' && objector === 'resident')?._id,
  )
})

it('an objection is answered once, in public, by the bureau and by nobody who lives there', async () => {
  type Listed = OutputOf<typeof listSelectionObjections>
  const open = await city.ask<Listed>(offices.bureau, 'listSelectionObjections', { campaign })
  expect(open.objections.map(({ mayRule }) => mayRule)).toEqual([true, true, true])
  const seen = await city.ask<Listed>(offices.district, 'listSelectionObjections', { campaign })
  expect(seen.objections.every(({ mayRule, compound }) => !mayRule && compound !== 'D')).toBe(true)
  const neighbour = await city.official('bureau', '320700')
  await city.ask(neighbour, 'bindHousehold', { slip: await city.slipOf('A-01-003'), kind: 'owner' })
  const [first] = open.objections.filter(({ compound }) => compound === 'A')
  const answer = { objection: first!.id, upheld: true, why: '经复查属实，扣减相应得分' }
  expect(await city.refused(neighbour, 'ruleSelectionObjection', answer)).toBe('party_to_application')
  for (const { id } of open.objections) {
    await city.ask(offices.bureau, 'ruleSelectionObjection', {
      ...answer,
      objection: id,
      upheld: id === first!.id,
    })
  }
  expect(await city.refused(offices.bureau, 'ruleSelectionObjection', answer)).toBe('already_decided')
  const published = (await list()).objections
  expect(published.filter((each) => each.state === 'upheld')).toMatchObject([
    { compound: 'A', answer: { why: answer.why, office: '市住建局' } },
  ])
})

it('nothing is decided while the list is shown, nor on facts that have changed since', async () => {
  const decide = (more: object = {}) =>
    city.refused(offices.bureau, 'decideSelection', { ...decision, number: 2, count: 0, ...more })
  expect(await decide()).toBe('stage_not_open')
  await city.moveTo('2026-12-18T16:00:00.000Z')
  expect(await city.refused(resident, 'objectToSelection', objection)).toBe('objection_too_late')
  const other = await city.member('C-01-001')
  expect(await city.refused(other, 'objectToSelection', objection)).toBe('objection_too_late')
  await city.moveTo('2026-12-24T02:00:00.000Z')
  await city.ask(offices.bureau, 'ruleCandidate', {
    campaign,
    compound: 'D',
    kind: 'restored',
    why: '补正材料后恢复',
  })
  expect(await decide({ decidedOn: '2026-12-24' })).toBe('list_outdated')
  expect((await seal()).number).toBe(3)
  expect(await decide()).toBe('unknown_selection_list')
  expect(await decide({ number: 3 })).toBe('list_still_shown')
  await city.moveTo('2026-12-30T02:00:00.000Z')
  expect(await decide({ number: 3, decidedOn: '2026-12-31' })).toBe('decision_day_wrong')
  expect(await decide({ number: 3, decidedOn: '2026-12-29' })).toBe('decision_day_wrong')
})

it('a decision awards the first places within the quota, once, and nobody else', async () => {
  // Nothing is attested in this world: three places are put into the list, as if all had passed.
  const sealed = (await city.read<SelectionList>('selectionLists', `${campaign}|3`))!
  const place = (compound: string, at: number) => ({
    ...{
      compound,
      place: at,
      score: 90,
      sheet: 9000,
      complaintRate: 1,
      unresolvedRate: 0,
      band: 30,
      bandRank: 1,
    },
    ...{ behindBy: null, aheadBy: null, words: `第 ${at} 名` },
  })
  const places = ['C', 'A', 'D'].map((compound, index) => place(compound, index + 1))
  await city.put('selectionLists', { ...sealed, outcome: { ...sealed.outcome, places, leftOut: [] } })
  const wanted = { ...decision, number: 3 }
  expect(await city.refused(offices.bureau, 'decideSelection', { ...wanted, count: 3 })).toBe('quota_wrong')
  expect(await city.refused(offices.bureau, 'decideSelection', { ...wanted, count: 0 })).toBe('quota_wrong')
  const key = city.newKey()
  const [once, again] = await Promise.all([
    city.call(offices.bureau, 'decideSelection', { ...wanted, count: 2 }, { key }),
    city.call(offices.bureau, 'decideSelection', { ...wanted, count: 2 }, { key }),
  ])
  expect([once.ok, again.ok]).toEqual([true, true])
  expect(await city.refused(offices.bureau, 'decideSelection', { ...wanted, count: 1 })).toBe(
    'selection_decided',
  )
  expect(await sealRefused()).toBe('selection_decided')
  const ruled = { campaign, compound: 'C', kind: 'excluded', why: '公布之后不能再退出' }
  expect(await city.refused(offices.bureau, 'ruleCandidate', ruled)).toBe('selection_decided')
  const { decision: published, list: shown } = await list()
  expect(published?.awarded.map(({ compound }) => compound)).toEqual(['C', 'A'])
  expect(shown?.objectionsUntil).toBeNull()
})

it('a certificate is looked up by anybody, and says what became of the award since', async () => {
  const read = () =>
    city.ask<OutputOf<typeof readCertificate>>(null, 'readCertificate', { award: `${campaign}|C` })
  expect(await read()).toMatchObject({ name: '演示·丙小区', document: decision.document, state: 'awarded' })
  expect((await read()).certificate).toMatch(/^[0-9a-f]{64}$/)
  const act = (kind: string) => ({ award: `${campaign}|C`, act: kind, why: '群众反映服务下降' })
  expect(await city.refused(offices.bureau, 'reviewAward', act('revoke'))).toBe('act_not_possible')
  await city.ask(offices.bureau, 'reviewAward', act('open'))
  await city.ask(offices.bureau, 'reviewAward', act('uphold'))
  await city.ask(offices.bureau, 'reviewAward', act('open'))
  await city.ask(offices.bureau, 'reviewAward', act('revoke'))
  expect(await city.refused(offices.bureau, 'reviewAward', act('open'))).toBe('act_not_possible')
  const { state: now, timeline } = await read()
  expect([now, timeline.map(({ what }) => what)]).toEqual([
    'revoked',
    ['awarded', 'reviewOpened', 'upheld', 'reviewOpened', 'revoked'],
  ])
  expect(await city.refused(null, 'readCertificate', { award: `${campaign}|D` })).toBe('unknown_award')
})

it('the cases of the first that still stand go to the province, with their own text, in their stage', async () => {
  const { cases } = await city.ask<OutputOf<typeof readRecommendations>>(
    offices.bureau,
    'readRecommendations',
    {
      campaign,
    },
  )
  expect(cases.map(({ compound, practices }) => [compound, practices])).toEqual([
    ['A', '定期公布收支，每月召开联席会议。'],
  ])
  const sent = { campaign, on: '2026-12-30', document: '连建函〔2026〕3号' }
  expect(await city.refused(offices.bureau, 'recommendCases', sent)).toBe('stage_over')
  const moved = { code: campaign, stage: 'recommend', day: 'closesOn', to: '2026-12-30', why: '补办推荐手续' }
  await city.ask(offices.bureau, 'moveStage', moved)
  await city.ask(offices.bureau, 'recommendCases', sent)
  expect(await city.refused(offices.bureau, 'recommendCases', sent)).toBe('recommended_before')
})

it('what a list was made from is over for good', async () => {
  const moved = { code: campaign, stage: 'assess', day: 'closesOn', to: '2026-12-30', why: '补评一家' }
  expect(await city.refused(offices.bureau, 'moveStage', moved)).toBe('stage_listed')
})
