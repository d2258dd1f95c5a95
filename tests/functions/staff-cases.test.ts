import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seal } from '../../cloudfunctions/platform/seal'
import type { StaffAct } from '../../core/complaint/acts'
import type { Actor, Happening } from '../../core/complaint/facts'
import type { StaffCase } from '../../core/contract/cases'
import { type CaseCity, openCaseCity } from '../city/case-city'
import { type CallOptions, cityNow, type Person } from '../city/small-city'

const sealKey = 'e'.repeat(64)

let city: CaseCity
let complainant: Actor
let secondCompany: Person
beforeAll(async () => {
  vi.stubEnv('SEAL_KEY', sealKey)
  city = await openCaseCity({ variables: { SEAL_KEY: sealKey } })
  complainant = { role: 'resident', desk: null, account: city.people.resident.accountId }
  secondCompany = await city.official('propertyCompany', 'X')
})
afterAll(async () => {
  await city.close()
  vi.unstubAllEnvs()
})

const reason = '情况说明'
const answer: StaffAct = { type: 'answer', text: '已更换灯具，照明恢复', photos: [] }

const act = async (who: Person, number: string, does: StaffAct, options?: CallOptions) =>
  (await city.ask<{ case: StaffCase }>(who, 'actOnCase', { number, act: does }, options)).case
const refused = (who: Person, number: string, does: StaffAct, options?: CallOptions) =>
  city.refused(who, 'actOnCase', { number, act: does }, options)
const read = async (who: Person, number: string, options?: CallOptions) =>
  (await city.ask<{ case: StaffCase }>(who, 'readCase', { number }, options)).case
const typesOf = async (number: string) => (await city.stored(number)).timeline.map(({ type }) => type)

describe('reading a case', () => {
  it('is for whoever handles it and for the offices over the place; everybody else is out of reach', async () => {
    const { company, committee, subdistrict, district, bureau, ...others } = city.people
    const number = await city.file()
    for (const who of [company, committee, subdistrict, district, bureau]) {
      expect(await read(who, number)).toMatchObject({
        number,
        state: 'submitted',
        handler: { name: '演示·甲物业' },
      })
    }
    for (const who of [others.companyOfB, others.fire, others.power]) {
      expect(await city.refused(who, 'readCase', { number })).toBe('out_of_scope')
      expect(await refused(who, number, { type: 'accept' })).toBe('out_of_scope')
    }
    expect(await city.refused(company, 'readCase', { number: '9999999999' })).toBe('unknown_case')
    expect(await refused(company, '9999999999', { type: 'accept' })).toBe('unknown_case')
  })

  it('tells nobody on staff whose it is', async () => {
    const { resident, company, bureau } = city.people
    const number = await city.file()
    await act(company, number, { type: 'accept' })
    for (const who of [company, bureau]) {
      const seen = JSON.stringify(await read(who, number))
      for (const secret of [
        resident.accountId,
        company.accountId,
        resident.openid,
        'A-01-001',
        '001室',
        '1幢1',
      ]) {
        expect(seen).not.toContain(secret)
      }
    }
  })

  it('names the duties, and which of them are the reader’s own', async () => {
    const number = await city.file()
    const { company, subdistrict } = city.people
    await act(company, number, { type: 'accept' })
    await act(company, number, { type: 'askExtension', days: 2, reason })
    const duties = (seen: StaffCase) => seen.duties.map(({ duty, own }) => `${duty} ${own}`)
    expect(duties(await read(company, number))).toEqual(['answer true', 'decideExtension false'])
    expect(duties(await read(subdistrict, number))).toEqual(['answer false', 'decideExtension true'])
  })

  it('an agency of the whole city handles at its district’s desk', async () => {
    const number = await city.file({ category: 'power' })
    const { power, company } = city.people
    expect(await read(power, number)).toMatchObject({ handler: { role: 'utility', agency: 'power' } })
    const accepted = await act(power, number, { type: 'accept' })
    expect(accepted.state).toBe('accepted')
    expect((await city.stored(number)).timeline.at(-1)?.by).toEqual({
      ...{ role: 'utility', desk: 'utility|power|320706', account: power.accountId },
    })
    // The company in whose tenure it happened reads it, and does nothing to it.
    expect((await read(company, number)).may).toEqual([])
    expect(await refused(company, number, answer)).toBe('not_your_case')
  })

  it('why somebody takes a case back is told to the offices, and to no handler', async () => {
    const number = await city.file()
    const asked: Happening = { type: 'withdrawalAsked', reason: 'pressed', questionBy: cityNow }
    await city.befall(number, [asked], { by: complainant })
    const said = (seen: StaffCase) => seen.timeline.find(({ type }) => type === 'withdrawalAsked')
    expect(said(await read(city.people.company, number))).not.toHaveProperty('reason')
    expect(said(await read(city.people.subdistrict, number))).toHaveProperty('reason', 'pressed')
  })

  it('says what was not checked by WeChat', async () => {
    const number = await city.file()
    expect(await read(city.people.company, number)).toMatchObject({ unchecked: true })
    await city.put('complaints', { ...(await city.stored(number)), textCheck: 'passed' })
    expect(await read(city.people.company, number)).toMatchObject({ unchecked: false })
  })
})

describe('room and telephone', () => {
  const told = async (who: Person, number: string) => (await read(who, number)).contact
  const share = async (number: string, fields: { contact?: object; home?: string }) => {
    const found = await city.stored(number)
    const contact = fields.contact ? seal(JSON.stringify(fields.contact), found._id) : null
    const home = fields.home ? seal(fields.home, found._id) : null
    await city.put('complaints', { ...found, contact, home })
  }

  it('are told to whoever handles the case at present, if the resident agrees, and to nobody above', async () => {
    const { company, committee, subdistrict, bureau } = city.people
    const number = await city.file()
    expect(await told(company, number)).toBeNull()
    await share(number, { contact: { label: '1幢1室', phone: '13800000000' } })
    expect(await told(company, number)).toEqual({ label: '1幢1室', phone: '13800000000' })
    for (const who of [committee, subdistrict, bureau]) expect(await told(who, number)).toBeNull()
    await act(subdistrict, number, {
      type: 'reroute',
      to: { role: 'residentsCommittee', agency: null },
      reason,
    })
    expect(await told(committee, number)).toEqual({ label: '1幢1室', phone: '13800000000' })
    expect(await told(company, number)).toBeNull()
  })

  it('where the own home is what it is about, the room alone', async () => {
    const number = await city.file({ where: { kind: 'home' } })
    await share(number, { home: '1幢1室' })
    expect(await told(city.people.company, number)).toEqual({ label: '1幢1室', phone: null })
  })

  it('are told no longer once there is no more work', async () => {
    const number = await city.file()
    await share(number, { contact: { label: '1幢1室', phone: null } })
    await act(city.people.company, number, { type: 'accept' })
    await act(city.people.company, number, answer)
    const solved: Happening = { type: 'confirmed', level: 5, text: '', textCheck: 'none', followUpBy: null }
    await city.befall(number, [solved], { by: complainant })
    expect(await told(city.people.company, number)).toBeNull()
  })
})

describe('acting on a case', () => {
  it('goes the way of a case: accepted, at work, answered; the answer is what it is then, and what may be done next', async () => {
    const { company } = city.people
    const number = await city.file()
    expect((await read(company, number)).may).toEqual(['accept', 'return'])
    expect(await act(company, number, { type: 'accept' })).toMatchObject({
      state: 'accepted',
      clock: { kind: 'answer' },
    })
    expect((await act(company, number, { type: 'start' })).may).toEqual(['answer', 'askExtension'])
    const answered = await act(company, number, answer)
    expect(answered).toMatchObject({ state: 'answered', clock: { kind: 'confirm' }, duties: [] })
    expect(answered.timeline.at(-1)).toMatchObject({ type: 'answered', words: '已更换灯具，照明恢复' })
    expect(await typesOf(number)).toEqual(['filed', 'accepted', 'started', 'answered'])
  })

  it('what is refused changes nothing', async () => {
    const { company, committee, district } = city.people
    const number = await city.file()
    const before = JSON.stringify(await city.stored(number))
    expect(await refused(company, number, answer)).toBe('act_not_possible')
    expect(await refused(committee, number, { type: 'accept' })).toBe('not_your_case')
    expect(await refused(company, number, { type: 'askExtension', days: 3, reason })).toBe('act_not_possible')
    const away = { type: 'reclassify', kind: 'enquiry', category: 'moon', reason } as const
    expect(await refused(district, number, away)).toBe('unknown_category')
    const nowhere = { type: 'reroute', to: { role: 'department', agency: null }, reason } as const
    expect(await refused(district, number, nowhere)).toBe('invalid_input')
    expect(JSON.stringify(await city.stored(number))).toBe(before)
  })

  it('the same request three times changes once; the key with another act is refused', async () => {
    const { company } = city.people
    const number = await city.file()
    const key = city.newKey()
    for (let time = 1; time <= 3; time += 1) {
      expect((await act(company, number, { type: 'accept' }, { key })).state).toBe('accepted')
    }
    expect(await typesOf(number)).toEqual(['filed', 'accepted'])
    expect(await refused(company, number, { type: 'start' }, { key })).toBe('conflict_try_again')
  })

  it('of two handlers who accept at once, one does, and the other is told that it was done', async () => {
    for (let round = 0; round < 3; round += 1) {
      const number = await city.file()
      const both = await Promise.all(
        [city.people.company, secondCompany].map((who) =>
          city.call(who, 'actOnCase', { number, act: { type: 'accept' } }),
        ),
      )
      expect(both.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['act_not_possible', 'ok'])
      expect(await typesOf(number)).toEqual(['filed', 'accepted'])
    }
  })

  it('whoever filed it reads it at the own office and does nothing to it', async () => {
    const { company } = city.people
    const number = await city.file({ by: company })
    expect((await read(company, number)).may).toEqual([])
    expect(await refused(company, number, { type: 'accept' })).toBe('same_person')
    expect((await act(secondCompany, number, { type: 'accept' })).state).toBe('accepted')
  })

  it('an act after a deadline does not hide that it was missed, however slow the clock is', async () => {
    const { company } = city.people
    const number = await city.file({ at: '2026-11-02T02:00:00.000Z' })
    const seen = await act(company, number, { type: 'accept' })
    expect(seen).toMatchObject({ state: 'accepted', escalatedTo: 'district' })
    const stored = await city.stored(number)
    expect(stored.timeline.map(({ type, by }) => `${type} ${by.role}`)).toEqual([
      'filed resident',
      'escalated clock',
      'escalated clock',
      'accepted propertyCompany',
    ])
    expect(stored.standing.late.accept).toBe(true)
  })

  it('acting under one office leaves the others out', async () => {
    const both = await city.official('district', '320706')
    const account = (await city.read<{ roles: object[] }>('accounts', both.accountId)) as { roles: object[] }
    const [own] = account.roles
    const grant = { ...own, role: 'propertyCompany', scope: 'X', scopeName: '演示·甲物业' }
    await city.put('accounts', { ...account, _id: both.accountId, roles: [own, grant] })
    const number = await city.file()
    const asDistrict = { as: { role: 'district', scope: '320706' } }
    expect(await refused(both, number, { type: 'accept' }, asDistrict)).toBe('not_your_case')
    expect((await read(both, number, asDistrict)).may).not.toContain('accept')
    await act(both, number, { type: 'accept' })
    // What was handled as the company is not reviewed as the district.
    await act(both, number, { type: 'askExtension', days: 2, reason })
    const approve = { type: 'decideExtension', approved: true, reason } as const
    expect(await refused(both, number, approve, asDistrict)).toBe('not_your_case')
    expect((await act(city.people.district, number, approve)).extension).toMatchObject({ state: 'approved' })
  })

  it('WeChat refuses an answer as it refuses a complaint; at a desk it is not asked', async () => {
    const { company } = city.people
    const number = await city.file()
    await act(company, number, { type: 'accept' })
    const risky: StaffAct = { type: 'answer', text: '违规测试，不予处理', photos: [] }
    expect(await refused(company, number, risky, { weapp: true })).toBe('text_refused')
    expect(await typesOf(number)).toEqual(['filed', 'accepted'])
    await act(company, number, answer)
    expect((await city.stored(number)).timeline.at(-1)).toMatchObject({ textCheck: 'unchecked' })
  })

  it('a photo that nobody has uploaded is refused', async () => {
    const { company } = city.people
    const number = await city.file()
    await act(company, number, { type: 'accept' })
    const photos = ['f'.repeat(64)]
    expect(await refused(company, number, { type: 'answer', text: '见照片', photos })).toBe('unknown_photo')
    expect(await typesOf(number)).toEqual(['filed', 'accepted'])
  })

  it('takes at most 5 round trips, reading included', async () => {
    const { company, subdistrict, district } = city.people
    const number = await city.file()
    const older = await city.file({ at: '2026-11-09T02:00:00.000Z' })
    const way: [Person, StaffAct][] = [
      [company, { type: 'accept' }],
      [company, { type: 'askExtension', days: 2, reason }],
      [subdistrict, { type: 'decideExtension', approved: true, reason }],
      [subdistrict, { type: 'supervise', text: '请尽快处理' }],
      [district, { type: 'reclassify', kind: 'complaint', category: 'security', reason }],
      [district, { type: 'ruleResponsibility', responsible: 'residentsCommittee', to: null, reason }],
      [company, answer],
      [subdistrict, { type: 'merge', into: older, reason }],
    ]
    const from = city.lines.length
    for (const [who, does] of way) await act(who, number, does)
    const trips = city.lines.slice(from).flatMap((line) => {
      const logged = line.includes('"endpoint":"actOnCase"')
        ? JSON.parse(line.slice(line.indexOf('{')))
        : null
      return logged === null ? [] : (logged.roundTrips as number)
    })
    expect(trips).toHaveLength(way.length)
    for (const count of trips) expect(count).toBeLessThanOrEqual(5)
    expect(trips[0]).toBe(3)
  })
})
