import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Claim } from '../../core/record/claims'
import type { HeldAnswer } from '../../core/record/held'
import type { Household } from '../../core/record/households'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { answerOf, claimOf, decide, levelsOf, listed, posterOf, workersOf, wrongTallies } from './held-city'

let city: SmallCity
let workers: Awaited<ReturnType<typeof workersOf>>
let poster: string
beforeAll(async () => {
  city = await openSmallCity()
  workers = await workersOf(city)
  poster = await posterOf(city, workers.worker)
})
afterAll(() => city.close())

async function claimant(household: string, name?: string): Promise<Person> {
  const person = city.stranger()
  await city.ask(person, 'claimHousehold', claimOf(poster, household, name))
  return person
}

const claimsOf = async (person: Person) =>
  (await city.all<Claim>('claims')).filter(({ account }) => account === person.accountId)
const claimIdOf = async (person: Person) => (await claimsOf(person))[0]?._id ?? ''
const membersOf = async (household: string) =>
  ((await city.read<Household>('households', household)) as Household).members.map(({ account }) => account)
const rating = (household: string, overall: number) => ({
  household,
  period: openPeriodCode,
  content: contentOf(overall, { text: '楼道灯坏了' }),
})

describe('a building’s poster', () => {
  it('names compound, building and homes, and no member', async () => {
    await city.member('A-01-001')
    const read = await city.ask<{ households: object[] }>(city.stranger(), 'readPoster', { poster })
    expect(read).toMatchObject({ compoundName: '演示·甲小区', buildingName: '1幢' })
    expect(read.households).toHaveLength(40)
    expect(read.households[0]).toEqual({ code: 'A-01-001', label: '1幢1室' })
  })

  it('is stored by its hash only, and a repeated request shows the same one', async () => {
    const key = city.newKey()
    const input = { compound: 'A', buildings: ['02'] }
    const first = await city.ask<{ posters: { token: string }[] }>(workers.worker, 'issuePosters', input, {
      key,
    })
    expect(await city.ask(workers.worker, 'issuePosters', input, { key })).toEqual(first)
    expect(JSON.stringify(await city.all('posters'))).not.toContain(first.posters[0]?.token)
  })
})

describe('a claim', () => {
  it('is one however often it is laid, and its words are sealed', async () => {
    const person = await claimant('A-01-002')
    await city.ask(person, 'claimHousehold', claimOf(poster, 'A-01-002', '王先生'))
    const claims = await claimsOf(person)
    expect(claims).toHaveLength(1)
    expect(JSON.stringify(claims)).not.toContain('王')
    const { claims: shown } = await listed(city, workers.worker)
    expect(shown.find(({ claim }) => claim === claims[0]?._id)).toMatchObject({ called: '王先生' })
  })

  it('reaches only homes of the poster’s own building', async () => {
    const input = claimOf(poster, 'A-02-001')
    expect(await city.refused(city.stranger(), 'claimHousehold', input)).toBe('unknown_household')
  })

  it('is the fourth of an account or the sixth of a household: refused, even when laid at the same instant', async () => {
    const person = city.stranger()
    const homes = ['A-01-003', 'A-01-004', 'A-01-005', 'A-01-006', 'A-01-007']
    const laid = await Promise.all(
      homes.map((home) => city.call(person, 'claimHousehold', claimOf(poster, home))),
    )
    expect(laid.filter(({ ok }) => ok).length).toBeLessThanOrEqual(3)
    expect((await claimsOf(person)).length).toBe(laid.filter(({ ok }) => ok).length)
    const people = Array.from({ length: 5 }, () => city.stranger())
    for (const each of people) await city.ask(each, 'claimHousehold', claimOf(poster, 'A-01-008'))
    const sixth = claimOf(poster, 'A-01-008')
    expect(await city.refused(city.stranger(), 'claimHousehold', sixth)).toBe('too_many_claims')
  })

  it('counts as a try of the day, so that nobody claims and withdraws through a building', async () => {
    const person = city.stranger()
    for (const home of ['011', '012', '013', '014', '015']) {
      await city.ask(person, 'claimHousehold', claimOf(poster, `A-01-${home}`))
      await city.ask(person, 'withdrawClaim', { household: `A-01-${home}` })
    }
    const next = claimOf(poster, 'A-01-016')
    expect(await city.refused(person, 'claimHousehold', next)).toBe('too_many_attempts')
  })
})

describe('an answer given while the claim is open', () => {
  it('waits: its author may read and change it, and neither tally nor participation moves', async () => {
    const person = await claimant('A-01-020')
    const first = await city.ask(person, 'submitRating', rating('A-01-020', 2))
    expect(first).toMatchObject({ waits: 'confirmation', replaced: false })
    expect(await city.ask(person, 'submitRating', rating('A-01-020', 4))).toMatchObject({ replaced: true })
    expect(await city.ask(person, 'readRatingForm', { household: 'A-01-020' })).toMatchObject({
      waits: 'confirmation',
      own: { overall: 4 },
    })
    expect(await answerOf(city, 'A-01-020')).toBeNull()
    expect(await wrongTallies(city)).toEqual([])
  })

  it('is stored sealed, under an id that the claim does not give away', async () => {
    const person = await claimant('A-01-021')
    await city.ask(person, 'submitRating', rating('A-01-021', 1))
    const stored = JSON.stringify(await city.all('held'))
    const claim = (await claimsOf(person))[0] as Claim
    for (const secret of [person.accountId, 'A-01-021', '楼道', claim._id]) {
      expect(stored).not.toContain(secret)
    }
    expect(JSON.stringify(claim)).not.toContain('rat')
  })

  it('repeated with the same key it is one, also once it has been counted', async () => {
    const person = await claimant('A-01-022')
    const key = city.newKey()
    const first = await city.ask(person, 'submitRating', rating('A-01-022', 3), { key })
    expect(await city.ask(person, 'submitRating', rating('A-01-022', 3), { key })).toEqual(first)
    await decide(city, workers.worker, [await claimIdOf(person)])
    await city.cloud.clock.advance(180_000)
    await city.runClock()
    expect(await levelsOf(city, 'A-01-022')).toEqual([3])
    await city.ask(person, 'submitRating', rating('A-01-022', 3), { key })
    expect(await levelsOf(city, 'A-01-022')).toEqual([3])
  })

  it('cannot be given without a claim, or once it has been withdrawn', async () => {
    const person = await claimant('A-01-023')
    await city.ask(person, 'submitRating', rating('A-01-023', 3))
    await city.ask(person, 'withdrawClaim', { household: 'A-01-023' })
    expect(await city.refused(person, 'submitRating', rating('A-01-023', 3))).toBe('not_your_household')
    const dropped = (await city.all<HeldAnswer>('held')).filter(({ reason }) => reason === 'withdrawn')
    expect(dropped).toMatchObject([{ sealed: null }])
    expect(await city.refused(city.stranger(), 'submitRating', rating('A-01-023', 3))).toBe(
      'not_your_household',
    )
  })
})

describe('a decision', () => {
  it('confirms: the claimant is a member, is told, and the answer counts after the clock has been', async () => {
    const person = await claimant('A-01-024')
    await city.ask(person, 'submitRating', rating('A-01-024', 5))
    expect(await decide(city, workers.worker, [await claimIdOf(person)])).toEqual(['confirmed'])
    expect(await membersOf('A-01-024')).toEqual([person.accountId])
    expect((await city.noticesOf(person)).map(({ kind }) => kind)).toEqual(['claimConfirmed'])
    expect(await city.ask(person, 'readRatingForm', { household: 'A-01-024' })).toMatchObject({
      waits: 'counting',
      own: { overall: 5 },
    })
    await city.cloud.clock.advance(180_000)
    await city.runClock()
    expect((await answerOf(city, 'A-01-024'))?.revisions).toMatchObject([{ channel: 'self', means: 'app' }])
    expect(await city.ask(person, 'readRatingForm', { household: 'A-01-024' })).toMatchObject({
      waits: null,
      own: { overall: 5 },
    })
    expect(await wrongTallies(city)).toEqual([])
  })

  it('refuses with a reason: the claimant is told, and answer and words are gone', async () => {
    const person = await claimant('A-01-025')
    await city.ask(person, 'submitRating', rating('A-01-025', 1))
    const id = await claimIdOf(person)
    expect(await decide(city, workers.worker, [id], { refuseFor: 'wrongHousehold' })).toEqual(['refused'])
    expect(await city.read('claims', id)).toMatchObject({ called: null, reason: 'wrongHousehold' })
    expect(await membersOf('A-01-025')).toEqual([])
    await city.cloud.clock.advance(180_000)
    await city.runClock()
    const dropped = (await city.all<HeldAnswer>('held')).filter(({ reason }) => reason === 'notConfirmed')
    expect(dropped).toMatchObject([{ sealed: null }])
    expect(await answerOf(city, 'A-01-025')).toBeNull()
    const { claims } = await city.ask<{ claims: object[] }>(person, 'listOwnClaims', {})
    expect(claims).toMatchObject([{ state: 'refused', reason: 'wrongHousehold' }])
  })

  it('by two workers at once happens once: one of them learns that it is decided', async () => {
    const person = await claimant('A-01-026')
    const id = await claimIdOf(person)
    const both = await Promise.all([
      decide(city, workers.worker, [id]),
      decide(city, workers.colleague, [id], { refuseFor: 'other' }),
    ])
    expect(both.flat().sort()).toContain('already_decided')
    expect(await city.noticesOf(person)).toHaveLength(1)
    const audited = (await city.all<{ subject: string }>('audit')).filter(
      ({ subject }) => subject === 'A-01-026',
    )
    expect(audited).toHaveLength(1)
  })

  it('of many claims stands for each on its own, and repeated it is answered alike', async () => {
    const full = await claimant('A-01-027')
    for (let member = 0; member < 5; member += 1) await city.member('A-01-027')
    const free = await claimant('A-01-028')
    const withdrawn = await claimant('A-01-029')
    await city.ask(withdrawn, 'withdrawClaim', { household: 'A-01-029' })
    const ids = [await claimIdOf(full), await claimIdOf(free), await claimIdOf(withdrawn), 'nothing']
    const key = city.newKey()
    const results = await decide(city, workers.worker, ids, { key })
    expect([...results].sort()).toEqual(['claim_withdrawn', 'confirmed', 'too_many_members', 'unknown_claim'])
    expect((await decide(city, workers.worker, ids, { key })).sort()).toEqual([...results].sort())
    expect((await claimsOf(full))[0]?.state).toBe('open')
    expect(await city.noticesOf(free)).toHaveLength(1)
  })

  it('is the own committee’s alone', async () => {
    const person = await claimant('A-01-030')
    const input = { compound: 'A', claims: [await claimIdOf(person)], refuseFor: null }
    expect(await city.refused(workers.stranger, 'decideClaims', input)).toBe('out_of_scope')
    const elsewhere = { ...input, compound: 'B' }
    const { results } = await city.ask<{ results: object[] }>(workers.stranger, 'decideClaims', elsewhere)
    expect(results).toMatchObject([{ result: 'unknown_claim' }])
  })

  it('is not shown whether, or what, a claimant has rated, nor whose account it is', async () => {
    const silent = await claimant('A-01-031', '甲')
    const rated = await claimant('A-01-032', '乙')
    await city.ask(rated, 'submitRating', rating('A-01-032', 1))
    const { claims } = await listed(city, workers.worker)
    const shown = [await claimIdOf(silent), await claimIdOf(rated)].map((id) =>
      claims.find(({ claim }) => claim === id),
    )
    expect(Object.keys(shown[0] ?? {})).toEqual(Object.keys(shown[1] ?? {}))
    expect(JSON.stringify(claims)).not.toContain(rated.accountId)
  })
})
