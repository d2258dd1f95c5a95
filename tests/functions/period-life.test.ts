import { describe, expect, it } from 'vitest'
import type { PeriodPlan } from '../../core/contract/periods'
import { defaultChoices } from '../../core/method/parameters-v1'
import type { Check } from '../../core/rating/period-checks'
import type { AuditEntry } from '../../core/record/audit'
import type { Period } from '../../core/record/periods'
import type { Tally } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { compoundA, contentOf, householdsOf, type Person, type SmallCity } from '../city/small-city'

const plan = {
  code: '2027H1',
  isNew: true,
  name: '2027年上半年',
  firstDay: '2026-12-15',
  lastDay: '2027-01-15',
  publicationDay: '2027-01-30',
  reminders: [3, 10],
  methodChoices: defaultChoices,
}
const draft = { period: plan.code }

type Planned = { plan: PeriodPlan }
type Checked = { plan: PeriodPlan; checks: Check[]; ready: boolean }

const bureauOf = (city: SmallCity) => city.official('bureau', '320700')
const check = (city: SmallCity, who: Person) => city.ask<Checked>(who, 'readPeriodCheck', draft)
const stateOf = (checks: Check[], name: Check['name']) => checks.find((each) => each.name === name)?.state

/** A draft that the clock has prepared. */
async function draftedCity(options: Parameters<typeof passingCity>[0] = {}) {
  const city = await passingCity(options)
  const bureau = await bureauOf(city)
  await city.ask(bureau, 'savePeriod', plan)
  await city.runClock()
  return { city, bureau }
}

async function announcedCity(options: Parameters<typeof passingCity>[0] = {}) {
  const { city, bureau } = await draftedCity(options)
  await city.ask(bureau, 'announcePeriod', draft)
  // The instances keep periods for a minute.
  await city.cloud.clock.advance(61_000)
  return { city, bureau }
}

describe('the life of a period', () => {
  it('is drafted, prepared and checked by the clock, announced, and opens, closes and is published by its dates', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const saved = await city.ask<Planned>(bureau, 'savePeriod', plan)
    expect(saved.plan).toMatchObject({
      state: 'draft',
      keyVersion: null,
      readiness: null,
      opensAt: '2026-12-14T16:00:00.000Z',
      closesAt: '2027-01-15T16:00:00.000Z',
      publishesAt: '2027-01-29T16:00:00.000Z',
      reminders: [10, 3],
      methodChoices: defaultChoices,
    })
    const unchecked = await check(city, bureau)
    expect(unchecked.ready).toBe(false)
    expect(stateOf(unchecked.checks, 'recent')).toBe('failed')
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('period_not_ready')

    await city.runClock()
    const checked = await check(city, bureau)
    expect(checked.plan).toMatchObject({
      keyVersion: 'k1',
      readiness: { key: 'set', compounds: 2, prepared: 2, households: 100, tooSmall: 0, offRegister: 0 },
    })
    expect(checked.checks.filter(({ state }) => state === 'failed')).toEqual([])
    // The only key is that of the period which is open.
    expect(stateOf(checked.checks, 'key')).toBe('note')
    const laid = (await city.all<Tally>('tallies')).filter((tally) => tally.period === plan.code)
    expect(laid.map((tally) => tally.households)).toEqual([40, 40, 20])

    const announced = await city.ask<Planned>(bureau, 'announcePeriod', draft)
    expect(announced.plan).toMatchObject({
      state: 'announced',
      questionnaireVersion: '1',
      methodVersion: '1',
    })
    const who = await city.member('A-01-001')
    const rate = { household: 'A-01-001', period: plan.code, content: contentOf(5) }
    await city.moveTo('2026-12-14T15:59:00.000Z')
    expect(await city.refused(who, 'submitRating', rate)).toBe('period_not_open_yet')
    await city.moveTo('2026-12-14T16:00:00.000Z')
    await city.ask(who, 'submitRating', rate)
    await city.runClock()
    const participation = await city.ask(bureau, 'readParticipation', draft)
    expect(participation).toMatchObject({
      state: 'open',
      rows: [
        { compound: 'A', respondedHouseholds: 1, households: 80, answersNeeded: { shown: 10, ranked: 44 } },
        { compound: 'B', respondedHouseholds: 0, households: 20, answersNeeded: { shown: 10, ranked: null } },
      ],
    })
    await city.moveTo('2027-01-15T16:00:00.000Z')
    expect(await city.refused(who, 'submitRating', rate)).toBe('period_closed')
    await city.moveTo('2027-01-29T16:00:00.000Z')
    await city.runClock()
    expect(await check(city, bureau)).toMatchObject({ plan: { state: 'published' }, checks: [] })
  })

  it('is audited: who saved, announced and extended it, with what it was and became', async () => {
    const { city, bureau } = await announcedCity()
    const extended = { ...draft, lastDay: '2027-01-20', why: '大雪，多个小区出行不便' }
    await city.ask(bureau, 'extendPeriod', extended)
    const entries = (await city.all<AuditEntry>('audit')).filter(({ subject }) => subject === plan.code)
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'periodAnnounced',
      'periodExtended',
      'periodSaved',
    ])
    const extension = entries.find(({ action }) => action === 'periodExtended')
    expect(extension).toMatchObject({
      account: bureau.accountId,
      before: { closesAt: '2027-01-15T16:00:00.000Z' },
      after: { closesAt: '2027-01-20T16:00:00.000Z', publishesAt: '2027-02-03T16:00:00.000Z' },
      why: extended.why,
    })
  })

  it('repeated requests change nothing more, and a draft is not overwritten by one meant to be another', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const key = city.newKey()
    const first = await city.ask(bureau, 'savePeriod', plan, { key })
    expect(await city.ask(bureau, 'savePeriod', plan, { key })).toEqual(first)
    expect(await city.all('audit')).toHaveLength(1)
    expect(await city.refused(bureau, 'savePeriod', { ...plan, name: '另一个' }, { key })).toBe(
      'conflict_try_again',
    )
    expect(await city.refused(bureau, 'savePeriod', plan)).toBe('period_code_taken')
    expect(await city.refused(bureau, 'savePeriod', { ...plan, code: '2027H2', isNew: false })).toBe(
      'unknown_period',
    )
    const taken = { ...plan, code: '2026H2', firstDay: '2026-10-01' }
    expect(await city.refused(bureau, 'savePeriod', taken)).toBe('period_code_taken')
  })

  it('nothing of it changes any more once it is announced', async () => {
    const { city, bureau } = await announcedCity()
    const before = await city.read<Period>('periods', plan.code)
    expect(await city.refused(bureau, 'savePeriod', { ...plan, isNew: false, name: '改名' })).toBe(
      'period_not_draft',
    )
    expect(await city.refused(bureau, 'deletePeriod', draft)).toBe('period_not_draft')
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('period_not_draft')
    expect(await city.read('periods', plan.code)).toEqual(before)
  })

  it('a draft that is deleted is gone, and its code can be used again', async () => {
    const { city, bureau } = await draftedCity()
    await city.ask(bureau, 'deletePeriod', draft)
    expect(await city.refused(bureau, 'readPeriodCheck', draft)).toBe('unknown_period')
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('unknown_period')
    expect(await city.ask(bureau, 'listPeriodPlans', {})).toMatchObject({
      plans: [{ code: '2026H2' }, { code: '2026H1' }],
    })
    const again = { ...plan, firstDay: '2026-12-10', lastDay: '2026-12-31' }
    await city.ask(bureau, 'savePeriod', again)
    await city.runClock()
    expect((await check(city, bureau)).ready).toBe(true)
  })

  it('a change of the draft, or a compound that has come since, is checked before anything is announced', async () => {
    const { city, bureau } = await draftedCity()
    expect((await check(city, bureau)).ready).toBe(true)
    await city.ask(bureau, 'savePeriod', { ...plan, isNew: false, lastDay: '2027-01-10' })
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('period_not_ready')
    await city.runClock()
    expect((await check(city, bureau)).ready).toBe(true)

    await city.put('compounds', { ...compoundA, _id: 'C', strata: {} })
    await city.cloud.clock.advance(360_000)
    await city.runClock()
    await city.runClock()
    expect((await check(city, bureau)).plan.readiness).toMatchObject({ compounds: 3, prepared: 3 })
  })

  it('findings that are half an hour old are not relied upon', async () => {
    const { city, bureau } = await draftedCity()
    const period = (await city.read<Period>('periods', plan.code)) as Period
    const old = { ...period, readiness: { ...period.readiness, checkedAt: '2026-11-10T01:29:00.000Z' } }
    await city.put('periods', old)
    expect(stateOf((await check(city, bureau)).checks, 'recent')).toBe('failed')
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('period_not_ready')
  })

  it('a compound that cannot be prepared stands in its way, by number', async () => {
    const undated = { ...compoundA, _id: 'U', service: [] }
    const city = await passingCity({ compounds: [compoundA, undated], faulty: true })
    const bureau = await bureauOf(city)
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock().catch(() => undefined)
    const { checks, ready } = await check(city, bureau)
    expect(ready).toBe(false)
    expect(checks.find(({ name }) => name === 'prepared')).toMatchObject({
      name: 'prepared',
      state: 'failed',
      count: 1,
    })
  })

  it('says how many compounds are too small or off the register by more than 3 %', async () => {
    const tiny = { ...compoundA, _id: 'T', buildings: [{ code: '01', name: '1幢', households: 9 }] }
    const off = { ...compoundA, _id: 'F', register: 83 }
    const near = { ...compoundA, _id: 'N', register: 82 }
    const { city, bureau } = await draftedCity({
      compounds: [tiny, off, near],
      households: householdsOf(tiny),
    })
    const { plan: found, checks, ready } = await check(city, bureau)
    expect(found.readiness).toMatchObject({ tooSmall: 1, offRegister: 1 })
    expect([stateOf(checks, 'small'), stateOf(checks, 'register'), ready]).toEqual(['note', 'note', true])
    const { rows } = await city.ask<{ rows: object[] }>(bureau, 'readParticipation', draft)
    expect(rows).toContainEqual(
      expect.objectContaining({
        compound: 'T',
        answersNeeded: { shown: null, ranked: null, selectable: null },
        bindingGate: 'shown',
        bindingReason: 'too_few_households',
      }),
    )
  })
})

describe('periods never overlap', () => {
  const plans = Array.from({ length: 6 }, (_, index) => ({ ...plan, code: `2027P${index}` }))

  it('of six that are saved at the same instant over the same days, one is', async () => {
    const city = await passingCity({ workers: 6 })
    const bureaus = [await bureauOf(city), await bureauOf(city)]
    const answers = await Promise.all(
      plans.map((each, index) => city.call(bureaus[index % 2] as Person, 'savePeriod', each)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) {
      if (!answer.ok) expect(['periods_overlap', 'conflict_try_again']).toContain(answer.code)
    }
    expect(await city.all('periods')).toHaveLength(3)
  })

  it('an extension and a new period over the days it takes are not both accepted', async () => {
    const city = await passingCity({ workers: 4 })
    const [one, other] = [await bureauOf(city), await bureauOf(city)]
    const early = { ...plan, firstDay: '2026-12-02', lastDay: '2026-12-20' }
    const extension = { period: '2026H2', lastDay: '2026-12-05', why: '台风停课停工' }
    const answers = await Promise.all([
      city.call(one, 'savePeriod', early),
      city.call(other, 'extendPeriod', extension),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('an extension', () => {
  const extension = { period: '2026H2', lastDay: '2026-12-05', why: '台风停课停工' }

  it('moves closing and publication once; residents are told both dates, and rate until the new one', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const who = await city.member('A-01-001')
    await city.ask(bureau, 'extendPeriod', extension)
    expect(await city.refused(bureau, 'extendPeriod', { ...extension, lastDay: '2026-12-06' })).toBe(
      'period_extended_before',
    )
    await city.moveTo('2026-12-05T15:00:00.000Z')
    const home = await city.ask(who, 'readHome', {})
    expect(home).toMatchObject({
      period: {
        state: 'open',
        closesAt: '2026-12-05T16:00:00.000Z',
        extendedFrom: '2026-11-30T16:00:00.000Z',
        publishesAt: '2026-12-14T16:00:00.000Z',
      },
    })
    await city.ask(who, 'submitRating', { household: 'A-01-001', period: '2026H2', content: contentOf(3) })
    await city.moveTo('2026-12-06T00:00:00.000Z')
    await city.runClock()
    expect(await city.read('scorecards', '2026H2|A')).toMatchObject({
      phase: 'final',
      respondedHouseholds: 1,
    })
  })

  it('needs a reason, and a city’s bureau has no hand in another city’s periods', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    expect(await city.refused(bureau, 'extendPeriod', { ...extension, why: '   ' })).toBe('invalid_input')
    const elsewhere = await city.official('bureau', '320800')
    expect(await city.refused(elsewhere, 'extendPeriod', extension)).toBe('out_of_scope')
  })
})

describe('a draft is the bureau’s own', () => {
  it('no reader but the bureau’s pages knows of it', async () => {
    const { city, bureau } = await draftedCity()
    // Later than any announced period: whoever did not leave it out would show it first.
    await city.cloud.clock.advance(61_000)
    const who = await city.member('A-01-001')
    const district = await city.official('district', '320706')
    const hidden = async (person: Person | null, name: string, input: object) =>
      expect(JSON.stringify(await city.call(person, name, input)), name).not.toContain('2027')
    await city.moveTo('2026-12-20T00:00:00.000Z')
    await city.runClock()
    await hidden(null, 'readHome', {})
    await hidden(who, 'readHome', {})
    await hidden(who, 'readRatingForm', { household: 'A-01-001' })
    await hidden(null, 'readCompoundResult', { compound: 'A' })
    await hidden(who, 'readInbox', {})
    for (const person of [district, bureau]) {
      await hidden(person, 'listPeriods', {})
      expect(await city.refused(person, 'readCityTable', draft)).toBe('unknown_period')
      const figures = { ...draft, compound: 'A' }
      expect(await city.refused(person, 'readCompoundFigures', figures)).toBe('unknown_period')
    }
    expect(await city.refused(bureau, 'requestRebuild', draft)).toBe('unknown_period')
    expect(await city.refused(district, 'readParticipation', draft)).toBe('unknown_period')
    const rate = { household: 'A-01-001', period: plan.code, content: contentOf(5) }
    expect(await city.refused(who, 'submitRating', rate)).toBe('unknown_period')
    expect(
      (await city.all<{ period: string }>('scorecards')).filter(({ period }) => period === plan.code),
    ).toEqual([])

    const { key } = await city.ask<{ key: string }>(bureau, 'createApiKey', {
      title: '数据平台',
      scope: { kind: 'city', code: '320700' },
      days: 30,
    })
    for (const [path, status] of [
      ['periods', 200],
      [`scorecards?period=${plan.code}`, 404],
    ] as const) {
      const pulled = await fetch(`${city.cloud.address}/open/v1/${path}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      expect(pulled.status).toBe(status)
      expect(await pulled.text()).not.toContain('2027')
    }
  })

  it('nor does another city’s bureau, which neither sees, changes, deletes nor announces it', async () => {
    const { city } = await draftedCity()
    const other = await city.official('bureau', '320800')
    expect(await city.ask(other, 'listPeriodPlans', {})).toEqual({ plans: [] })
    for (const name of ['readPeriodCheck', 'announcePeriod', 'deletePeriod']) {
      expect(await city.refused(other, name, draft), name).toBe('out_of_scope')
    }
    expect(await city.refused(other, 'savePeriod', { ...plan, isNew: false })).toBe('out_of_scope')
    expect(await city.refused(other, 'readParticipation', draft)).toBe('unknown_period')
  })
})
