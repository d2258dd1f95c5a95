import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Household } from '../../core/record/households'
import type { SelectionObjection } from '../../core/record/selection-objections'
import type { Person, SmallCity } from '../city/small-city'
import { openListedCity, selectionCode, type selectionOffices } from './selection-world'

// A list is shown for objections; every test speaks for homes of its own.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
beforeAll(async () => {
  ;({ city, offices } = await openListedCity())
}, 120_000)
afterAll(() => city.close())

const objection = { campaign: selectionCode, compound: 'A', aspect: 'other', why: '楼道堆物没有清理' }
const onPaper = (room: number) => ({
  ...objection,
  ...{ homeIn: 'A', home: `1幢${room}室`, channel: 'paper' },
})
const homeOf = (room: number) => `A-01-${String(room).padStart(3, '0')}`
const inApp = (who: Person, options: { key?: string } = {}) =>
  city.call(who, 'objectToSelection', objection, options)
const byStaff = (room: number, options: { key?: string } = {}) =>
  city.call(offices.residentsCommittee, 'enterSelectionObjection', onPaper(room), options)
const stored = () => city.all<SelectionObjection>('selectionObjections')
const before = { ok: false, code: 'objected_before' }

it('a home that has objected in the app does not object again on paper', async () => {
  const resident = await city.member(homeOf(10))
  expect(await inApp(resident)).toMatchObject({ ok: true })
  expect(await byStaff(10)).toMatchObject(before)
})

it('a home that has objected on paper does not object again in the app, whichever of its members asks', async () => {
  const [owner, tenant] = [await city.member(homeOf(11)), await city.member(homeOf(11), 'occupant')]
  expect(await byStaff(11)).toMatchObject({ ok: true })
  expect(await inApp(owner)).toMatchObject(before)
  expect(await inApp(tenant)).toMatchObject(before)
  const own = await city.ask(owner, 'readOwnSelectionObjection', { campaign: selectionCode })
  expect(own).toEqual({ objection: null })
})

it('of two members of a home one objects', async () => {
  const [owner, tenant] = [await city.member(homeOf(12)), await city.member(homeOf(12), 'occupant')]
  expect(await inApp(owner)).toMatchObject({ ok: true })
  expect(await inApp(tenant)).toMatchObject(before)
})

it('a person with several homes objects once for all of them, and still where another has spoken for one of them', async () => {
  const owner = await city.member(homeOf(13))
  await city.ask(owner, 'bindHousehold', { slip: await city.slipOf(homeOf(14)), kind: 'owner' })
  expect(await byStaff(13)).toMatchObject({ ok: true })
  expect(await inApp(owner)).toMatchObject({ ok: true })
  expect(await byStaff(14)).toMatchObject(before)
  expect(await inApp(owner)).toMatchObject(before)
})

it('of an objection in the app and one on paper that arrive at once there is one, and each way is answered again', async () => {
  for (const room of [15, 16, 17, 18]) {
    const resident = await city.member(homeOf(room))

    const count = (await stored()).length
    const keys = [city.newKey(), city.newKey()] as const
    const answers = await Promise.all([
      inApp(resident, { key: keys[0] }),
      byStaff(room, { key: keys[1] }),
      inApp(resident, { key: keys[0] }),
      byStaff(room, { key: keys[1] }),
    ])
    expect((await stored()).length).toBe(count + 1)
    const made = [answers[0]!.ok || answers[2]!.ok, answers[1]!.ok || answers[3]!.ok]
    expect(made.filter(Boolean)).toHaveLength(1)
    const again = [await inApp(resident, { key: keys[0] }), await byStaff(room, { key: keys[1] })]
    expect(again.map(({ ok }) => ok)).toEqual(made)
  }
})

it('who has objected is not found out by an entry that cannot be made', async () => {
  const resident = await city.member(homeOf(19))
  expect(await inApp(resident)).toMatchObject({ ok: true })
  for (const room of [19, 20]) {
    const unfit = { ...onPaper(room), compound: 'B' }
    expect(await city.refused(offices.residentsCommittee, 'enterSelectionObjection', unfit)).toBe(
      'unknown_application',
    )
  }
})

it('a home that was taken out of the register does not object, and one that has its label since does', async () => {
  const home = (await city.read<Household>('households', homeOf(23)))!
  const removed = { ...home, _id: `${homeOf(23)}-old`, removedAt: '2026-11-01T00:00:00.000Z' }
  await city.put('households', removed)
  await city.put('households', { ...removed, _id: 'A-01-999', label: '1幢999室' })
  expect(await byStaff(999)).toMatchObject({ ok: false, code: 'unknown_household' })
  expect(await byStaff(23)).toMatchObject({ ok: true })
})

it('neither an objection nor the mark of a home says who it was', async () => {
  const resident = await city.member(homeOf(21))
  await inApp(resident)
  await byStaff(22)
  const marks = await city.all<object>('objectedHomes')
  expect(marks.every((mark) => Object.keys(mark).join() === '_id')).toBe(true)
  const audited = await city.audited('selectionObjected')
  const said = JSON.stringify([marks, await stored(), audited])
  for (const secret of [resident.accountId, homeOf(21), homeOf(22), '1幢22室']) {
    expect(said).not.toContain(secret)
  }
})

it('nobody answers an objection of their own', async () => {
  const official = await city.official('bureau', '320700')
  await city.ask(official, 'bindHousehold', { slip: await city.slipOf('D-01-020'), kind: 'owner' })
  const { objection: own } = await city.ask<{ objection: string }>(official, 'objectToSelection', objection)
  const answer = { objection: own, upheld: false, why: '经核查，楼道已经清理' }
  expect(await city.refused(official, 'ruleSelectionObjection', answer)).toBe('objected_by_you')
  await city.ask(offices.bureau, 'ruleSelectionObjection', answer)
})
