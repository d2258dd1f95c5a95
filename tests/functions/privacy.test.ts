import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import type { Account } from '../../core/record/accounts'
import { newAccount } from '../../core/record/accounts'
import type { Answer } from '../../core/record/answers'
import type { HeldAnswer } from '../../core/record/held'
import type { Household } from '../../core/record/households'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { claimOf, posterOf, workersOf } from './held-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
})
afterAll(() => city.close())

const notice = { version: privacyNoticeVersion, ofAge: true }
const rate = (who: Person, household: string, overall: number) =>
  city.ask(who, 'submitRating', { household, period: openPeriodCode, content: contentOf(overall) })

describe('consent comes before the first personal datum', () => {
  it('binding is refused without it and stores nothing, not even the try', async () => {
    const who = city.stranger()
    const input = { slip: await city.slipOf('A-01-001'), kind: 'owner' }
    expect(await city.refused(who, 'bindHousehold', input, { consents: false })).toBe('consent_missing')
    expect(await city.read('accounts', who.accountId)).toBeNull()
    expect(await city.ask(who, 'readConsent', {})).toEqual({
      version: privacyNoticeVersion,
      consented: false,
    })
    await city.ask(who, 'giveConsent', notice)
    expect(await city.ask(who, 'readConsent', {})).toMatchObject({ consented: true })
    await city.ask(who, 'bindHousehold', input, { consents: false })
  })

  it('holds for the notice in force alone', async () => {
    const who = city.stranger()
    await city.put('accounts', {
      ...newAccount(who.accountId),
      consent: { version: '0', at: '2026-01-01T00:00:00.000Z' },
    })
    const input = { slip: await city.slipOf('A-01-002'), kind: 'owner' }
    expect(await city.refused(who, 'bindHousehold', input, { consents: false })).toBe('consent_missing')
    expect(await city.refused(who, 'giveConsent', { ...notice, version: '0' })).toBe('notice_outdated')
  })

  it('is not taken from somebody under fourteen whose guardian has not agreed', async () => {
    const who = city.stranger()
    for (const ofAge of [false, undefined]) {
      expect(await city.refused(who, 'giveConsent', { ...notice, ofAge })).toBe('invalid_input')
    }
  })

  it('given twice is given once: the first instant stays', async () => {
    const who = city.stranger()
    await city.ask(who, 'giveConsent', notice)
    const first = (await city.read<Account>('accounts', who.accountId))?.consent
    await city.ask(who, 'giveConsent', notice)
    expect((await city.read<Account>('accounts', who.accountId))?.consent).toEqual(first)
  })
})

describe('one’s own data', () => {
  it('holds what the person wrote and nothing of what others of the household wrote', async () => {
    const who = await city.member('A-01-003')
    const family = await city.member('A-01-003')
    await rate(who, 'A-01-003', 2)
    await rate(family, 'A-01-003', 5)
    const own = await city.ask<{ ratings: { state: string; content: { overall: number } }[] }>(
      who,
      'readOwnData',
      {},
    )
    expect(own).toMatchObject({
      consent: { version: privacyNoticeVersion },
      households: [{ household: 'A-01-003', kind: 'owner' }],
      joined: [{ household: 'A-01-003' }],
      notices: [{ kind: 'memberJoined', label: '1幢3室' }],
    })
    expect(own.ratings.map(({ state, content }) => [state, content.overall])).toEqual([['replaced', 2]])
  })

  it('of somebody unknown is empty', async () => {
    expect(await city.ask(city.stranger(), 'readOwnData', {})).toEqual({
      consent: null,
      households: [],
      joined: [],
      wrongSlipCodes: [],
      offices: [],
      notices: [],
      claims: [],
      wishes: [],
      cases: [],
      photos: [],
      follows: [],
      corrections: [],
      messages: [],
      ratings: [],
    })
  })
})

describe('deleting the account', () => {
  it('takes bindings, messages and consent away, leaves the counted answer, and nobody can tie it to the account', async () => {
    const who = await city.member('A-01-004')
    const family = await city.member('A-01-004')
    await rate(who, 'A-01-004', 4)
    const before = (await city.read<Answer>('answers', city.answerIdOf('A-01-004'))) as Answer
    const key = city.newKey()
    expect(await city.ask(who, 'deleteAccount', {}, { key })).toEqual({ left: 1 })

    const household = await city.read<Household>('households', 'A-01-004')
    expect(household?.members.map(({ account }) => account)).toEqual([family.accountId])
    expect(await city.ask(family, 'readInbox', {})).toMatchObject({ notices: [{ kind: 'memberLeft' }] })
    const left = await city.read<Account>('accounts', who.accountId)
    expect(left).toMatchObject({ households: [], roles: [], consent: null })
    expect(JSON.stringify(left)).not.toContain('A-01-004')
    const notices = await city.all<{ account: string }>('inbox')
    expect(notices.filter(({ account }) => account === who.accountId)).toEqual([])

    const after = (await city.read<Answer>('answers', city.answerIdOf('A-01-004'))) as Answer
    const written = (answer: Answer) => answer.revisions.map(({ author: _, ...revision }) => revision)
    expect(written(after)).toEqual(written(before))
    expect(after.revisions[0]?.author).not.toBe(before.revisions[0]?.author)
    // Asked again, with the same key or another one: nothing more happens.
    expect(await city.ask(who, 'deleteAccount', {}, { key })).toEqual({ left: 1 })
    expect(await city.ask(who, 'deleteAccount', {})).toEqual({ left: 0 })
  })

  it('takes claims, what was answered for them, and consents to messages away', async () => {
    const { worker } = await workersOf(city)
    const poster = await posterOf(city, worker)
    const who = await city.member('A-01-021')
    const household = 'A-01-020'
    await city.ask(who, 'claimHousehold', claimOf(poster, household))
    await city.ask(who, 'submitRating', { household, period: openPeriodCode, content: contentOf(3) })
    await city.ask(who, 'keepSubscription', { kind: 'ratingCloses' }, { weapp: true })
    expect(await city.ask(who, 'readOwnData', {})).toMatchObject({
      claims: [{ label: '1幢20室', state: 'open' }],
      messages: ['ratingCloses'],
      ratings: [{ household, state: 'waits', content: { overall: 3 } }],
    })
    await city.ask(who, 'deleteAccount', {})
    for (const collection of ['claims', 'approvals', 'subscriptions', 'inbox']) {
      expect(JSON.stringify(await city.all(collection)), collection).not.toContain(who.accountId)
    }
    const waiting = (await city.all<HeldAnswer>('held')).filter(({ sealed }) => sealed !== null)
    expect(waiting).toEqual([])
    expect(await city.ask(worker, 'listClaims', { compound: 'A' })).toMatchObject({ claims: [] })
  })

  it('and coming back shows nothing of before, although the household is the same', async () => {
    const who = await city.member('A-01-005')
    await rate(who, 'A-01-005', 1)
    await city.ask(who, 'deleteAccount', {})
    await city.ask(who, 'giveConsent', notice)
    await city.ask(who, 'bindHousehold', { slip: await city.slipOf('A-01-005'), kind: 'owner' })
    expect(await city.ask(who, 'readRatingForm', { household: 'A-01-005' })).toMatchObject({
      answered: true,
      own: null,
    })
    expect(await city.ask(who, 'readOwnData', {})).toMatchObject({ ratings: [] })
  })

  it('is no way around the limit of households', async () => {
    const who = city.stranger()
    for (const home of ['A-01-006', 'A-01-007', 'A-01-008']) {
      await city.ask(who, 'bindHousehold', { slip: await city.slipOf(home), kind: 'owner' })
    }
    await city.ask(who, 'deleteAccount', {})
    await city.ask(who, 'giveConsent', notice)
    const fourth = { slip: await city.slipOf('A-01-009'), kind: 'owner' }
    expect(await city.refused(who, 'bindHousehold', fourth)).toBe('too_many_households')
  })

  it('is refused while an office is held, and then nothing is gone', async () => {
    const officer = await city.official('residentsCommittee', '320706001001')
    const before = await city.read('accounts', officer.accountId)
    expect(await city.refused(officer, 'deleteAccount', {})).toBe('holds_office')
    expect(await city.read('accounts', officer.accountId)).toEqual(before)
  })

  it('of a former officer is not refused', async () => {
    const former = await city.official('residentsCommittee', '320706001001', '2026-11-01T00:00:00.000Z')
    expect(await city.ask(former, 'deleteAccount', {})).toEqual({ left: 0 })
  })

  it('leaves a last trace for 180 days, and the clock removes it then', async () => {
    const own = await openSmallCity()
    try {
      const who = await own.member('A-01-010')
      const staying = await own.member('A-01-011')
      await own.ask(who, 'deleteAccount', {})
      await own.moveTo('2027-05-08T00:00:00.000Z')
      await own.runClock()
      expect(await own.read('accounts', who.accountId)).not.toBeNull()
      await own.moveTo('2027-05-10T00:00:00.000Z')
      await own.runClock()
      expect(await own.read('accounts', who.accountId)).toBeNull()
      expect(await own.read('accounts', staying.accountId)).not.toBeNull()
    } finally {
      await own.close()
    }
  })
})
