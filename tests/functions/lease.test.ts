import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../core/record/accounts'
import type { Household } from '../../core/record/households'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('residentsCommittee', '320706001001')
})
afterAll(() => city.close())

type Notices = { notices: { kind: string; until?: string }[] }

/** A tenant bound by a slip that names the lease's last day. */
async function tenant(household: string, leaseUntil: string): Promise<Person> {
  const who = city.stranger()
  const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', {
    household,
    tenant: { leaseUntil },
  })
  await city.ask(who, 'bindHousehold', { slip, kind: 'occupant' })
  return who
}
const kindsOf = async (who: Person) =>
  (await city.ask<Notices>(who, 'readInbox', {})).notices.map(({ kind }) => kind)
const home = (name: string) => ({ household: name })

describe('a tenant’s slip', () => {
  it('binds an occupant until the lease’s last day is over, and no owner', async () => {
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', {
      household: 'A-01-001',
      tenant: { leaseUntil: '2027-06-30' },
    })
    const who = city.stranger()
    expect(await city.refused(who, 'bindHousehold', { slip, kind: 'owner' })).toBe('slip_for_tenants')
    expect(await city.ask(who, 'bindHousehold', { slip, kind: 'occupant' })).toMatchObject({
      household: { kind: 'occupant', until: '2027-06-30T16:00:00.000Z' },
    })
    expect(await city.ask(who, 'readHousehold', home('A-01-001'))).toMatchObject({
      household: { until: '2027-06-30T16:00:00.000Z' },
    })
  })

  it('may leave the end open; an end that is past or no day is refused', async () => {
    const issue = (leaseUntil: string | null) => ({ household: 'A-01-002', tenant: { leaseUntil } })
    expect(await city.refused(committee, 'issueSlip', issue('2026-11-09'))).toBe('lease_out_of_range')
    expect(await city.refused(committee, 'issueDeskCode', issue('2047-01-01'))).toBe('lease_out_of_range')
    expect(await city.refused(committee, 'issueSlip', issue('2027-02-30'))).toBe('invalid_input')
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', issue(null))
    expect(await city.ask(city.stranger(), 'bindHousehold', { slip, kind: 'occupant' })).toMatchObject({
      household: { until: null },
    })
  })

  it('yields to an earlier end that the tenant states; an owner states none', async () => {
    const slip = await city.slipOf('A-01-003', { memberUntil: '2027-06-30T16:00:00.000Z' })
    const stated = { slip, kind: 'occupant', leaseUntil: '2027-03-31' }
    expect(await city.ask(city.stranger(), 'bindHousehold', stated)).toMatchObject({
      household: { until: '2027-03-31T16:00:00.000Z' },
    })
    const owner = { ...stated, kind: 'owner' }
    expect(await city.refused(city.stranger(), 'bindHousehold', owner)).toBe('invalid_input')
    const past = { slip, kind: 'occupant', leaseUntil: '2026-11-01' }
    expect(await city.refused(city.stranger(), 'bindHousehold', past)).toBe('lease_out_of_range')
  })

  it('with a later end prolongs the binding of who is bound already, once', async () => {
    const who = await tenant('A-01-004', '2027-01-31')
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueDeskCode', {
      household: 'A-01-004',
      tenant: { leaseUntil: '2028-01-31' },
    })
    const key = city.newKey()
    const bind = { slip, kind: 'occupant' }
    const renewed = await city.ask(who, 'bindHousehold', bind, { key })
    expect(renewed).toMatchObject({
      renewed: true,
      members: 1,
      household: { until: '2028-01-31T16:00:00.000Z' },
    })
    expect(await city.ask(who, 'bindHousehold', bind, { key })).toEqual(renewed)
    expect(await city.ask(who, 'bindHousehold', bind)).toMatchObject({ renewed: false, alreadyMember: true })
    const stored = await city.read<Household>('households', 'A-01-004')
    expect(stored?.members).toMatchObject([{ until: '2028-01-31T16:00:00.000Z' }])
    // A slip that names no end makes nobody's binding endless.
    const plain = { slip: await city.slipOf('A-01-004'), kind: 'occupant' }
    expect(await city.ask(who, 'bindHousehold', plain)).toMatchObject({
      renewed: false,
      household: { until: '2028-01-31T16:00:00.000Z' },
    })
  })
})

describe('from the instant at which the lease is over', () => {
  it('the binding gives no right and is shown to nobody, before the clock has cleared it away and after', async () => {
    const who = await tenant('A-01-010', '2026-11-12')
    const family = await city.member('A-01-010')
    const rating = { household: 'A-01-010', period: openPeriodCode, content: contentOf(4) }
    await city.ask(who, 'submitRating', { ...rating, content: contentOf(4, { residentKind: 'occupant' }) })
    // Put as it would stand if the clock had not run since.
    const account = (await city.read<Account>('accounts', who.accountId)) as Account
    const household = (await city.read<Household>('households', 'A-01-010')) as Household
    await city.moveTo('2026-11-12T16:00:00.000Z')
    await city.runClock()
    const check = async (stage: string) => {
      expect(await city.ask(who, 'readHome', {}), stage).toMatchObject({ households: [], household: null })
      expect(await city.refused(who, 'readHome', home('A-01-010')), stage).toBe('not_your_household')
      expect(await city.refused(who, 'submitRating', rating), stage).toMatch(/^not_(allowed|your_household)$/)
      expect(await city.refused(who, 'readRatingForm', home('A-01-010')), stage).toMatch(/^not_/)
      const seen = await city.ask<{ members: object[] }>(family, 'readHousehold', home('A-01-010'))
      expect(seen.members, stage).toEqual([expect.objectContaining({ kind: 'owner', self: true })])
      const listed = await city.ask<{ households: { code: string; members: number }[] }>(
        committee,
        'listHouseholds',
        { compound: 'A', building: '01' },
      )
      expect(listed.households.find(({ code }) => code === 'A-01-010')?.members, stage).toBe(1)
      // The answer given meanwhile stays the household's.
      expect(await city.ask(family, 'readRatingForm', home('A-01-010')), stage).toMatchObject({
        answered: true,
      })
    }
    await check('cleared')
    expect((await city.read<Household>('households', 'A-01-010'))?.members).toHaveLength(1)
    await city.put('accounts', account)
    await city.put('households', { ...household, leaseStepAt: null })
    await check('not cleared yet')
  })

  it('its place is free, and the person may come back by a new slip', async () => {
    const who = await tenant('A-01-011', '2026-11-13')
    const others = [1, 2, 3, 4].map(() => city.member('A-01-011'))
    await Promise.all(others)
    const sixth = { slip: await city.slipOf('A-01-011'), kind: 'owner' }
    expect(await city.refused(city.stranger(), 'bindHousehold', sixth)).toBe('too_many_members')
    const household = (await city.read<Household>('households', 'A-01-011')) as Household
    await city.put('households', { ...household, leaseStepAt: null })
    await city.moveTo('2026-11-13T16:00:00.000Z')
    const back = { slip: await city.slipOf('A-01-011'), kind: 'occupant', leaseUntil: '2027-11-13' }
    expect(await city.ask(who, 'bindHousehold', back)).toMatchObject({ alreadyMember: false, members: 5 })
    const stored = (await city.read<Household>('households', 'A-01-011')) as Household
    expect(stored.members.filter(({ account }) => account === who.accountId)).toHaveLength(1)
    expect((await city.read<Account>('accounts', who.accountId))?.households).toHaveLength(1)
  })
})

describe('the clock', () => {
  it('tells the tenant thirty days before and at the end, the others that somebody left, each once', async () => {
    const who = await tenant('A-01-020', '2026-12-31')
    const family = await city.member('A-01-020')
    await city.runClock()
    expect(await kindsOf(who)).toEqual(['memberJoined'])
    await city.moveTo('2026-12-01T16:00:00.000Z')
    await city.runClock()
    await city.runClock()
    const { notices } = await city.ask<Notices>(who, 'readInbox', {})
    expect(notices[0]).toMatchObject({ kind: 'leaseEnding', until: '2026-12-31T16:00:00.000Z' })
    expect(notices).toHaveLength(2)
    await city.moveTo('2026-12-31T16:00:00.000Z')
    await city.runClock()
    await city.runClock()
    expect(await kindsOf(who)).toEqual(['leaseEnded', 'leaseEnding', 'memberJoined'])
    expect(await kindsOf(family)).toEqual(['memberLeft'])
    const stored = (await city.read<Household>('households', 'A-01-020')) as Household
    expect(stored).toMatchObject({ leaseStepAt: null })
    expect(stored.members).toHaveLength(1)
    expect((await city.read<Account>('accounts', who.accountId))?.households).toEqual([])
  })

  it('that runs twice at once tells everybody once', async () => {
    const who = await tenant('A-01-021', '2027-01-02')
    await city.cloud.clock.setTo(Date.parse('2027-01-02T15:59:00.000Z'))
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.moveTo('2027-01-02T16:00:30.000Z')
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    expect(await kindsOf(who)).toEqual(['leaseEnded'])
  })

  it('leaves a prolonged binding alone at its first end', async () => {
    const who = await tenant('A-01-022', '2027-02-10')
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', {
      household: 'A-01-022',
      tenant: { leaseUntil: '2028-02-10' },
    })
    await city.ask(who, 'bindHousehold', { slip, kind: 'occupant' })
    await city.moveTo('2027-02-11T00:00:00.000Z')
    await city.runClock()
    expect(await kindsOf(who)).not.toContain('leaseEnded')
    expect(await city.ask(who, 'readHome', {})).toMatchObject({
      households: [{ until: '2028-02-10T16:00:00.000Z' }],
    })
  })
})
