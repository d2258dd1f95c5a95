import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readSelectionList } from '../../core/contract/selection-lists'
import type { Assessment } from '../../core/record/assessments'
import type { Person, SmallCity } from '../city/small-city'
import {
  attest,
  campaignOf,
  layApplications,
  openListedCity,
  readState,
  sealResults,
  selectionCity,
  selectionCode,
  type selectionOffices,
} from './selection-world'

// What may come between a list and its decision. Nothing is attested in this world, so that no compound has a place; each test goes on
// where the one before ended.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let resident: Person
beforeAll(async () => {
  ;({ city, offices } = await openListedCity())
  resident = await city.member('A-01-001')
}, 120_000)
afterAll(() => city.close())

const campaign = selectionCode
const state = () => readState(city, offices.bureau)
const list = async () =>
  (await city.ask<OutputOf<typeof readSelectionList>>(null, 'readSelectionList', { campaign })).list!
const decide = (decidedOn: string, number: number) =>
  city.call(offices.bureau, 'decideSelection', {
    ...{ campaign, number, decidedOn, document: '连建房〔2026〕10号', count: 0 },
  })

/** A sheet that somebody wrote of A while they were an assessor, and left. */
const sheetOf = ({ accountId }: Person): Assessment => ({
  ...{ _id: `${campaign}|A|${accountId}`, campaign, application: `${campaign}|A`, compound: 'A' },
  ...{ name: '演示·甲小区', account: accountId, seat: 'first', state: 'left' },
  ...{ assignedAt: '2026-12-02T01:00:00.000Z', declaredAt: null, items: [], prefill: null },
  ...{ handedInAt: null, revision: 0, requestKeys: [] },
})

describe('an objection that is answered only after the next list', () => {
  const why = '现场与材料所述不一致，请复查'
  const answer = async (objection: string) =>
    city.ask(offices.bureau, 'ruleSelectionObjection', { objection, upheld: true, why: '经复查属实' })
  const untidy = async () =>
    attest(city, offices.residentsCommittee, 'tidy', {
      compound: 'C',
      attested: { form: 'statement', isMet: false, note: '复查发现楼道堆物' },
    })

  it('reopens what it is about, and leads to a list of its own', async () => {
    const said = { campaign, aspect: 'principle', why }
    const first = await city.ask<{ objection: string }>(resident, 'objectToSelection', {
      ...{ ...said, compound: 'A' },
    })
    const second = await city.ask<{ objection: string }>(offices.company, 'objectAsApplicant', {
      ...{ ...said, compound: 'C' },
    })
    await answer(first.objection)
    await city.cloud.clock.advance(60_000)
    await city.ask(offices.bureau, 'sealSelectionList', { campaign })
    expect((await state()).changed).toBe(false)
    expect(await untidy()).toMatchObject({ ok: false, code: 'stage_over' })
    await city.cloud.clock.advance(60_000)
    await answer(second.objection)
    expect((await state()).changed).toBe(true)
    expect((await untidy()).ok).toBe(true)
    await city.cloud.clock.advance(60_000)
    await city.ask(offices.bureau, 'sealSelectionList', { campaign })
    expect(await list()).toMatchObject({ number: 3, changes: [{ compound: 'C' }] })
    expect((await state()).changed).toBe(false)
    expect(await untidy()).toMatchObject({ ok: false, code: 'stage_over' })
  }, 60_000)
})

it('a day of a later stage that is moved leaves the list as it is', async () => {
  const move = { code: campaign, stage: 'experience', day: 'closesOn', to: '2027-04-30', why: '延长宣传时间' }
  await city.ask(offices.bureau, 'moveStage', move)
  expect((await state()).changed).toBe(false)
  expect(await city.refused(offices.bureau, 'sealSelectionList', { campaign })).toBe('nothing_changes')
})

it('nothing is decided before every objection is answered, nor on a day on which the list was still shown', async () => {
  const { objection } = await city.ask<{ objection: string }>(resident, 'objectToSelection', {
    ...{ campaign, compound: 'A', aspect: 'other', why: '公示栏没有张贴名单' },
  })
  await city.moveTo('2026-12-24T02:00:00.000Z')
  expect(await decide('2026-12-24', 3)).toMatchObject({ ok: false, code: 'objections_open' })
  const answer = { objection, upheld: false, why: '经核查，名单已经张贴' }
  const assessed = await city.official('bureau', '320700')
  await city.put('assessments', sheetOf(assessed))
  expect(await city.refused(assessed, 'ruleSelectionObjection', answer)).toBe('assessed_by_you')
  await city.ask(offices.bureau, 'ruleSelectionObjection', answer)
  const ruled = { campaign, compound: 'D', why: '申报材料须复查' }
  const neighbour = await city.official('bureau', '320700')
  await city.ask(neighbour, 'bindHousehold', { slip: await city.slipOf('A-01-003'), kind: 'owner' })
  const own = { ...ruled, compound: 'A', kind: 'excluded' }
  expect(await city.refused(neighbour, 'ruleCandidate', own)).toBe('party_to_application')
  await city.ask(offices.bureau, 'ruleCandidate', { ...ruled, kind: 'excluded' })
  expect(await decide('2026-12-24', 3)).toMatchObject({ ok: false, code: 'list_outdated' })
  await city.ask(offices.bureau, 'ruleCandidate', { ...ruled, kind: 'restored' })
  for (const day of ['2026-12-12', '2026-12-18', '2026-12-25']) {
    expect(await decide(day, 3), day).toMatchObject({ ok: false, code: 'decision_day_wrong' })
  }
  expect(await decide('2026-12-19', 3)).toMatchObject({ ok: true })
})

it('no list is sealed in its stage while the results are counted and not public, nor is told of them', async () => {
  const { stages } = campaignOf()
  const early = {
    ...stages,
    assess: { opensOn: '2026-12-02', closesOn: '2026-12-03' },
    publicity: { opensOn: '2026-12-04', closesOn: '2026-12-20' },
  }
  const other = await selectionCity({ campaign: { stages: early } })
  const bureau = await other.official('bureau', '320700')
  await layApplications(other)
  await sealResults(other)
  await other.moveTo('2026-12-05T02:00:00.000Z')
  expect(await other.refused(bureau, 'sealSelectionList', { campaign })).toBe('not_published_yet')
  const told = await readState(other, bureau)
  expect([told.refusal, ...told.rows.map(({ left }) => left)]).toEqual([
    'not_published_yet',
    null,
    null,
    null,
  ])
}, 60_000)
