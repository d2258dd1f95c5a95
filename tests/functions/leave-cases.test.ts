import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standingOf } from '../../core/complaint/evolve'
import type { Happening } from '../../core/complaint/facts'
import type { OutputOf } from '../../core/contract/endpoint'
import type { fileCase } from '../../core/contract/own-cases'
import { type CaseCity, openCaseCity } from '../city/case-city'
import type { Person } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

let city: CaseCity
beforeAll(async () => {
  city = await openCaseCity()
})
afterAll(() => city.close())

const later = '2026-11-30T10:00:00.000Z'
const answered: Happening = {
  ...{ type: 'answered', text: '已修好', textCheck: 'unchecked', photos: [], confirmBy: later },
}
const act = (who: Person, number: string, one: object) => city.ask(who, 'actOnOwnCase', { number, act: one })

async function caseWithEverything(who: Person, household: string): Promise<string> {
  const upload = async () =>
    (
      await city.ask<{ photo: string }>(who, 'uploadPhoto', {
        ...{ use: 'statement', content: Buffer.from(jpeg()).toString('base64') },
      })
    ).photo
  const filed = await city.ask<OutputOf<typeof fileCase>>(who, 'fileCase', {
    ...{ household, kind: 'complaint', category: 'facilities', text: '门前的路灯不亮' },
    where: { kind: 'public', spot: 'road', building: null, detail: '我家门前' },
    ...{ photos: [await upload()], contact: { phone: '13800001234' } },
  })
  const { number } = filed.case
  await act(who, number, { type: 'supplement', text: '昨晚有人摔倒', photos: [await upload()] })
  return number
}

const written = ['门前的路灯不亮', '我家门前', '昨晚有人摔倒']

describe('deleting the account takes it out of its cases', () => {
  it('an open case goes on without account, room, telephone and photos, and keeps its words until it is closed', async () => {
    const who = await city.member('A-01-005')
    const number = await caseWithEverything(who, 'A-01-005')
    await city.ask(city.people.neighbour, 'joinCase', { household: 'A-01-002', number })
    const before = await city.stored(number)
    expect(await city.all('photos')).toHaveLength(2)
    await city.ask(who, 'deleteAccount', {})

    const open = await city.stored(number)
    expect(JSON.stringify(open)).not.toContain(who.accountId)
    expect(open).toMatchObject({ account: null, contact: null, home: null, photos: [] })
    expect(open.households.map(({ tag }) => tag)).toEqual(before.households.map(({ tag }) => tag))
    expect(open.duties).toEqual(before.duties)
    for (const words of written) expect(JSON.stringify(open)).toContain(words)
    expect(await city.all('photos')).toEqual([])
    expect(await city.refused(who, 'readOwnCase', { number })).toBe('unknown_case')
    expect(await city.ask(who, 'listOwnCases', {})).toEqual({ cases: [] })

    await city.befall(number, [answered, { type: 'closedBySilence' }])
    const closed = await city.stored(number)
    for (const words of written) expect(JSON.stringify(closed)).not.toContain(words)
    expect(JSON.stringify(closed)).toContain('已修好')
    // What was done stays told, and the standing still follows from it.
    expect(closed.standing).toEqual(standingOf(closed.timeline))
    expect(await city.ask(city.people.neighbour, 'readOwnCase', { number })).toMatchObject({
      case: { own: false, state: 'closed' },
    })
  })

  it('a case that is dealt with keeps what was done about it, and no word of the resident', async () => {
    const who = await city.member('A-01-006')
    const number = await caseWithEverything(who, 'A-01-006')
    await city.befall(number, [answered])
    await act(who, number, { type: 'confirm', level: 2, text: '拖了太久' })
    await city.ask(who, 'deleteAccount', {})
    const closed = await city.stored(number)
    for (const words of [...written, '拖了太久', who.accountId]) {
      expect(JSON.stringify(closed)).not.toContain(words)
    }
    expect(closed.standing).toMatchObject({ state: 'closed', outcome: 'resolved', level: 2 })
    expect(closed.timeline.map(({ type }) => type)).toEqual([
      ...['filed', 'supplemented', 'answered', 'confirmed'],
    ])
  })

  it('a joined case stays the complainant’s own; the household stays counted', async () => {
    const who = await city.member('A-01-007')
    const number = await city.file({ text: '门禁坏了' })
    await city.ask(who, 'joinCase', { household: 'A-01-007', number })
    await city.ask(who, 'deleteAccount', {})
    const left = await city.stored(number)
    expect(left).toMatchObject({ account: city.people.resident.accountId, text: '门禁坏了' })
    expect(left.households.map(({ account }) => account)).toEqual([city.people.resident.accountId, null])
  })

  it('that broke off is finished by asking again, and asking once more changes nothing', async () => {
    const who = await city.member('A-01-008')
    const numbers = [await caseWithEverything(who, 'A-01-008'), await caseWithEverything(who, 'A-01-008')]
    // As a run leaves it that died after the photos of the first case and before its update.
    const [first] = (await city.stored(numbers[0]!)).photos
    await city.database.collection('photos').doc(first!).remove()
    await city.ask(who, 'deleteAccount', {})
    const after = await Promise.all(numbers.map(city.stored))
    expect(after.map(({ account }) => account)).toEqual([null, null])
    await city.ask(who, 'deleteAccount', {})
    expect(await Promise.all(numbers.map(city.stored))).toEqual(after)
  })

  it('before that all of it is in one’s own data', async () => {
    const who = await city.member('A-01-009')
    const number = await caseWithEverything(who, 'A-01-009')
    const joined = await city.file({ text: '门禁坏了' })
    await city.ask(who, 'joinCase', { household: 'A-01-009', number: joined })
    const { cases } = await city.ask<{ cases: object[] }>(who, 'readOwnData', {})
    const common = {
      compoundName: '演示·甲小区',
      at: expect.any(String),
      kind: 'complaint',
      category: '设施设备',
    }
    expect(cases).toHaveLength(2)
    expect(cases).toContainEqual({
      ...{ number, own: true, state: 'submitted', ...common, place: '我家门前' },
      contact: { label: '1幢9室', phone: '13800001234' },
      words: [
        { at: expect.any(String), text: '门前的路灯不亮' },
        { at: expect.any(String), text: '昨晚有人摔倒' },
      ],
    })
    expect(cases).toContainEqual({
      ...{ number: joined, own: false, state: 'submitted', ...common, place: '', contact: null, words: [] },
    })
  })
})
