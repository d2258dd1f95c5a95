import { describe, expect, it } from 'vitest'
import { deployCodeFromHex, formatInvitationCode } from '../../core/access/invitation-code'
import { cityCode, cityRegions } from '../../core/place/city-regions'
import type { Account } from '../../core/record/accounts'
import { firstOfficeId, type Invitation } from '../../core/record/invitations'
import { passingCity } from '../city/passing-city'
import type { Person, SmallCity } from '../city/small-city'

const otherCode = (digit: string) => deployCodeFromHex(digit.repeat(32))
const rolesOf = async (city: SmallCity, who: Person) =>
  (await city.read<Account>('accounts', who.accountId))?.roles ?? []

describe('the deploy code', () => {
  it('makes the first account of the bureau in an empty city and lays its regions; later claims are refused by name', async () => {
    const city = await passingCity({ empty: true })
    const [first, second] = [city.stranger(), city.stranger()]
    expect(await city.refused(first, 'listPlaces', {})).toBe('city_not_claimed')
    const key = city.newKey()
    const code = formatInvitationCode(city.deployCode)
    const claimed = await city.ask(first, 'claimCity', { code }, { key })
    expect(claimed).toMatchObject({ role: 'bureau', scope: cityCode, until: null })
    expect(await city.ask(first, 'claimCity', { code }, { key })).toEqual(claimed)
    expect(await city.refused(first, 'claimCity', { code })).toBe('city_claimed_already')
    expect(await city.refused(second, 'claimCity', { code })).toBe('city_claimed_already')
    const laid = await city.all<{ _id: string }>('regions')
    expect(laid.map((region) => region._id).sort()).toEqual(
      cityRegions()
        .map((region) => region._id)
        .sort(),
    )
    expect(await city.all('audit')).toMatchObject([{ action: 'cityClaimed', account: first.accountId }])
    expect(await city.ask(first, 'listStaff', {})).toMatchObject({ offices: [{ role: 'bureau', own: true }] })
    expect(await rolesOf(city, second)).toEqual([])
  })

  it('claimed by several at once makes one account', async () => {
    const city = await passingCity({ empty: true })
    const people = [city.stranger(), city.stranger(), city.stranger()]
    const claim = (who: Person) => city.call(who, 'claimCity', { code: city.deployCode })
    const answers = await Promise.all(people.map(claim))
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(refusals.every((code) => ['city_claimed_already', 'conflict_try_again'].includes(code))).toBe(true)
    // Whoever was told to try again may be the first, if all of them were laying regions.
    for (const who of people) await claim(who)
    const held = (await Promise.all(people.map((who) => rolesOf(city, who)))).flat()
    expect(held).toHaveLength(1)
  })

  it('goes on where laying the regions broke off, and leaves those that are there as they are', async () => {
    const city = await passingCity({ empty: true })
    const [some = [], changed] = [cityRegions().slice(0, 150), { ...cityRegions()[3]!, name: '改过的名称' }]
    await city.database.collection('regions').add(some.filter((region) => region._id !== changed._id))
    await city.put('regions', changed)
    await city.ask(city.stranger(), 'claimCity', { code: city.deployCode })
    const laid = await city.all<{ _id: string; name: string }>('regions')
    expect(laid).toHaveLength(cityRegions().length)
    expect(laid.find((region) => region._id === changed._id)?.name).toBe('改过的名称')
  })

  it('cannot be guessed: wrong ones are throttled, and an invitation’s code is none', async () => {
    const city = await passingCity({ empty: true })
    const who = city.stranger()
    for (const digit of ['1', '2', '3', '4', '5']) {
      expect(await city.refused(who, 'claimCity', { code: otherCode(digit) })).toBe('invitation_unknown')
    }
    expect(await city.refused(who, 'claimCity', { code: otherCode('6') })).toBe('too_many_attempts')
    expect(await city.refused(who, 'claimCity', { code: city.deployCode })).toBe('too_many_attempts')
    expect(await city.refused(city.stranger(), 'claimInvitation', { code: city.deployCode })).toBe(
      'invitation_unknown',
    )
    expect(await city.all('invitations')).toEqual([])
  })
})

describe('the last account of the bureau', () => {
  async function claimedCity() {
    const city = await passingCity({ empty: true })
    const first = city.stranger()
    await city.ask(first, 'claimCity', { code: city.deployCode })
    const { number } = (await city.read<Invitation>('invitations', firstOfficeId(cityCode))) as Invitation
    const appoint = async (until: string | null) => {
      const made = await city.ask<{ code: string; office: { number: string } }>(first, 'createInvitation', {
        ...{ role: 'bureau', scope: cityCode, holder: '市局物业处', until },
      })
      const who = city.stranger()
      await city.ask(who, 'claimInvitation', { code: made.code })
      return { who, number: made.office.number }
    }
    return { city, first: { who: first, number }, appoint }
  }
  const why = '已调离'

  it('can never be ended; one with a term does not count', async () => {
    const { city, first, appoint } = await claimedCity()
    const end = (by: Person, number: string) => city.call(by, 'endAppointment', { number, why })
    expect(await end(first.who, first.number)).toMatchObject({ code: 'last_bureau_account' })
    const passing = await appoint('2026-12-31T16:00:00.000Z')
    expect(await end(passing.who, first.number)).toMatchObject({ code: 'last_bureau_account' })
    const lasting = await appoint(null)
    expect(await end(lasting.who, first.number)).toMatchObject({ ok: true })
    expect(await end(passing.who, lasting.number)).toMatchObject({ code: 'last_bureau_account' })
  })

  it('stays when two end each other at once', async () => {
    const { city, first, appoint } = await claimedCity()
    for (let round = 0; round < 4; round += 1) {
      const others = [await appoint(null), await appoint(null)]
      const ends = [
        ...others.map(({ number }) => city.call(first.who, 'endAppointment', { number, why })),
        ...others.map(({ who }) => city.call(who, 'endAppointment', { number: first.number, why })),
      ]
      await Promise.all(ends)
      const left = (await city.all<Invitation>('invitations')).filter((each) => each.endedAt === null)
      expect(left.length).toBeGreaterThan(0)
      if ((await rolesOf(city, first.who)).length === 0) return
      // Whoever is left beside the first makes room for the next round.
      for (const { number } of others) await city.call(first.who, 'endAppointment', { number, why })
    }
  })

  it('can be handed over', async () => {
    const { city, first } = await claimedCity()
    const { code } = await city.ask<{ code: string }>(first.who, 'handOver', {
      ...{ number: first.number, holder: '市局物业处' },
    })
    const next = city.stranger()
    await city.ask(next, 'claimInvitation', { code })
    expect(await city.refused(first.who, 'listStaff', {})).toBe('not_allowed')
    const { offices } = await city.ask<{ offices: { number: string; own: boolean }[] }>(next, 'listStaff', {})
    expect(offices).toMatchObject([{ own: true }])
    const { number } = offices[0]!
    expect(await city.refused(next, 'endAppointment', { number, why })).toBe('last_bureau_account')
  })
})
