import { describe, expect, it } from 'vitest'
import type { RatingContent } from '../../core/rating/rating-content'
import type { Compound } from '../../core/record/compounds'
import type { Job } from '../../core/record/jobs'
import type { StoredScorecard } from '../../core/record/scorecards'
import type { Tally } from '../../core/record/tallies'
import { laidAnswer } from '../city/lay-answer'
import { passingCity } from '../city/passing-city'
import { compoundA, contentOf, openPeriodCode, type SmallCity } from '../city/small-city'

const afterClosing = '2026-12-01T00:00:00.000Z'

/** Puts answers in place as facts, without any tally: what a rebuild counts. */
async function layAnswers(
  city: SmallCity,
  homes: readonly [home: string, content: RatingContent][],
): Promise<void> {
  const answers = homes.map(([home, content]) => laidAnswer(city.keys.answer, home, content))
  for (let from = 0; from < answers.length; from += 500) {
    await city.database.collection('answers').add(answers.slice(from, from + 500))
  }
}

const home = (building: string, number: number) => `A-${building}-${String(number).padStart(3, '0')}`

/** Forty answers in compound A: thirty in building 01, ten in 02. */
const fortyAnswers: [string, RatingContent][] = [
  ...Array.from({ length: 30 }, (_, index): [string, RatingContent] => [
    home('01', index + 1),
    contentOf((index % 5) + 1, { dimensions: { cleaning: 4, greening: index % 6 } }),
  ]),
  ...Array.from({ length: 10 }, (_, index): [string, RatingContent] => [home('02', index + 1), contentOf(5)]),
]

async function requestRebuild(city: SmallCity, period = openPeriodCode): Promise<void> {
  const bureau = await city.official('bureau', '320700')
  expect(await city.ask(bureau, 'requestRebuild', { period })).toEqual({ state: 'waiting' })
}

const cardOf = (city: SmallCity, compound = 'A') =>
  city.read<StoredScorecard>('scorecards', `${openPeriodCode}|${compound}`) as Promise<StoredScorecard>

describe('while a period is open', () => {
  it('participation follows the ratings and no score exists for anybody, the bureau included', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.ask(who, 'submitRating', {
      household: 'A-01-001',
      period: openPeriodCode,
      content: contentOf(1),
    })
    expect(await city.runClock()).toEqual([`participation|${openPeriodCode}`])
    const bureau = await city.official('bureau', '320700')
    const table = await city.ask<{ phase: string; rows: object[] }>(bureau, 'readCityTable', {
      period: openPeriodCode,
    })
    expect(table.phase).toBe('open')
    expect(table.rows).toContainEqual(
      expect.objectContaining({
        compound: 'A',
        households: 80,
        respondedHouseholds: 1,
        score: null,
        margin: null,
      }),
    )
    expect(await cardOf(city)).toMatchObject({ phase: 'open', overall: null, respondedHouseholds: 1 })
    const home = await city.ask(who, 'readHome', {})
    expect(home).toMatchObject({
      answered: true,
      participation: { responded: 1, households: 80 },
      published: { periodName: '2026 年上半年', scorecard: { period: '2026H1' } },
    })
  })
})

describe('after the closing', () => {
  it('the clock makes one scorecard per compound from the tallies, and the public sees it when it is published', async () => {
    const city = await passingCity()
    await layAnswers(city, fortyAnswers)
    await requestRebuild(city)
    await city.runClock()
    await city.moveTo(afterClosing)
    await city.runClock()
    const card = await cardOf(city)
    expect(card).toMatchObject({
      phase: 'final',
      households: 80,
      respondedHouseholds: 40,
      strata: [{ buildings: 2, households: 80, answers: 40 }],
      answersNeeded: { shown: 10, ranked: 44, selectable: 55 },
      bindingGate: 'ranked',
      gates: { ranked: { passed: false, reason: 'margin_too_wide', shortfall: 4 } },
    })
    // Thirty answers 1…5 evenly and ten at 5: (6·(0+25+50+75+100) + 10·100)/40.
    expect(card.overall?.mean).toBeCloseTo(62.5, 10)
    expect(card.overall?.distribution).toEqual([6, 6, 6, 6, 16])
    expect(card.dimensions.find((each) => each.code === 'cleaning')?.figures?.mean).toBeCloseTo(75, 10)
    const periodsShown = async () => {
      const read = await city.ask<{ results: { periodName: string }[] }>(null, 'readCompoundResult', {
        compound: 'A',
      })
      return read.results.map((result) => result.periodName)
    }
    expect(await periodsShown()).toEqual(['2026 年上半年'])
    await city.moveTo('2026-12-10T00:00:00.000Z')
    expect(await periodsShown()).toEqual(['2026 年下半年', '2026 年上半年'])
  })

  it('nothing is counted for good before the last transaction must have ended', async () => {
    const city = await passingCity()
    await city.moveTo('2026-11-30T16:01:00.000Z')
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ phase: 'open' })
    await city.moveTo('2026-11-30T16:02:00.000Z')
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ phase: 'final' })
  })

  it('a run that dies half-way is gone on with, and overlapping runs make the same scorecards', async () => {
    const compounds = Array.from(
      { length: 130 },
      (_, index): Compound => ({ ...compoundA, _id: `C${String(index).padStart(3, '0')}` }),
    )
    const city = await passingCity({ compounds })
    await city.moveTo(afterClosing)
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    const whole = await finalCards(city)
    expect(whole).toHaveLength(130)
    // As a run leaves it that died after its first page: the job half-way, later scorecards not yet made.
    const job = { state: 'running', cursor: 'C059', throughAt: null, finishedAt: null }
    await city.database.collection('jobs').doc(`fold|${openPeriodCode}`).update(job)
    const later = { period: openPeriodCode, compound: city.database.command.gt('C059') }
    await city.database.collection('scorecards').where(later).remove()
    expect(await finalCards(city)).toHaveLength(60)
    await Promise.all([1, 2].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    expect(await finalCards(city)).toEqual(whole)
    expect(await city.read<Job>('jobs', `fold|${openPeriodCode}`)).toMatchObject({ state: 'done' })
  })

  it('an older view never overwrites one that was made from more', async () => {
    const city = await passingCity()
    await city.moveTo(afterClosing)
    await city.runClock()
    await city.database
      .collection('scorecards')
      .doc(`${openPeriodCode}|A`)
      .update({ talliesRevision: 99, name: '较新' })
    await city.database
      .collection('jobs')
      .doc(`fold|${openPeriodCode}`)
      .update({ state: 'waiting', cursor: '', throughAt: null })
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ name: '较新', talliesRevision: 99 })
  })
})

async function finalCards(city: SmallCity): Promise<StoredScorecard[]> {
  const cards = await city.views()
  return cards.filter((card) => card.period === openPeriodCode && card.phase === 'final').sort(byId)
}

const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1)

describe('rebuild from the answers', () => {
  it('gives the same bytes as the ratings did when they came in', async () => {
    const city = await passingCity()
    const members = await Promise.all([1, 2, 3].map((number) => city.member(home('01', number))))
    for (const [index, who] of members.entries()) {
      const household = home('01', index + 1)
      for (const overall of [2, index + 3]) {
        const content = contentOf(overall, { dimensions: { cleaning: overall, wastePets: 0 } })
        await city.ask(who, 'submitRating', { household, period: openPeriodCode, content })
      }
    }
    await city.moveTo(afterClosing)
    await city.runClock()
    const before = await finalCards(city)
    const talliesBefore = (await city.all<Tally>('tallies')).sort(byId)
    await requestRebuild(city)
    const done = ['rebuild', 'fold', 'signs', 'check', 'seal'].map((kind) => `${kind}|${openPeriodCode}`)
    expect(await city.runClock()).toEqual(done)
    expect(JSON.stringify(await finalCards(city))).toBe(JSON.stringify(before))
    expect((await city.all<Tally>('tallies')).sort(byId)).toEqual(talliesBefore)
  })

  it('mends a tally that is wrong, and its scorecard with it', async () => {
    const city = await passingCity()
    await layAnswers(city, fortyAnswers)
    await requestRebuild(city)
    await city.moveTo(afterClosing)
    await city.runClock()
    const right = await finalCards(city)
    const wrong = { 'cells.self_owner.levels.overall.5': 400, 'cells.self_owner.answered': 400 }
    await city.database.collection('tallies').doc(`${openPeriodCode}|A|01`).update(wrong)
    await requestRebuild(city)
    await city.runClock()
    const withoutRevision = (cards: StoredScorecard[]) =>
      cards.map(({ talliesRevision: _own, ...card }) => card)
    expect(withoutRevision(await finalCards(city))).toEqual(withoutRevision(right))
  })

  it('mends a tally that had counted too many moves, and its final scorecard with it', async () => {
    const city = await passingCity()
    await layAnswers(city, fortyAnswers)
    await requestRebuild(city)
    await city.moveTo(afterClosing)
    await city.runClock()
    const right = (await finalCards(city)).map(({ talliesRevision: _own, ...card }) => card)
    const wrong = { moves: 500, 'cells.self_owner.answered': 40, revision: city.database.command.inc(1) }
    await city.database.collection('tallies').doc(`${openPeriodCode}|A|01`).update(wrong)
    await city.database
      .collection('jobs')
      .doc(`fold|${openPeriodCode}`)
      .update({ state: 'waiting', cursor: '', throughAt: null })
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ respondedHouseholds: 50 })
    await requestRebuild(city)
    await city.runClock()
    expect((await finalCards(city)).map(({ talliesRevision: _own, ...card }) => card)).toEqual(right)
  })

  it('loses no rating that comes in meanwhile', async () => {
    const city = await passingCity()
    await layAnswers(city, fortyAnswers.slice(3))
    const members = await Promise.all([1, 2, 3].map((number) => city.member(home('01', number))))
    await requestRebuild(city)
    await Promise.all([
      city.runClock(),
      ...members.map((who, index) =>
        city.ask(who, 'submitRating', {
          household: home('01', index + 1),
          period: openPeriodCode,
          content: contentOf(3),
        }),
      ),
    ])
    await requestRebuild(city)
    await city.runClock()
    const tally = await city.read<Tally>('tallies', `${openPeriodCode}|A|01`)
    expect(tally).toMatchObject({ moves: 30, cells: { self_owner: { answered: 30 } } })
  })

  it('that meets answers without a tally stops and says so, and does not hold up the other periods', async () => {
    const city = await passingCity()
    await layAnswers(city, [['A-77-001', contentOf(3)]])
    await requestRebuild(city)
    await expect(city.runClock()).rejects.toThrow('answers without a tally: A, building 77')
    expect(await city.read<Job>('jobs', 'fold|2026H1')).toMatchObject({ state: 'done' })
  })

  it('is one job: a repeated request changes nothing, and a new one begins it again', async () => {
    const city = await passingCity()
    const bureau = await city.official('bureau', '320700')
    const key = city.newKey()
    const ask = (requestKey: string) =>
      city.ask(bureau, 'requestRebuild', { period: '2026H1' }, { key: requestKey })
    expect(await Promise.all([ask(key), ask(key), ask(key)])).toEqual(
      [1, 2, 3].map(() => ({ state: 'waiting' })),
    )
    expect(await city.all('audit')).toHaveLength(1)
    await city.runClock()
    expect(await ask(key)).toEqual({ state: 'done' })
    const half = { state: 'running', cursor: 'A' }
    await city.database.collection('jobs').doc('rebuild|2026H1').update(half)
    expect(await ask(city.newKey())).toEqual({ state: 'waiting' })
    expect(await city.read<Job>('jobs', 'rebuild|2026H1')).toMatchObject({ state: 'waiting', cursor: '' })
    expect((await city.all<Job>('jobs')).filter((job) => job.kind === 'rebuild')).toHaveLength(1)
  })
})

describe('the register and the period', () => {
  const register = (city: SmallCity, buildings: Compound['buildings']) =>
    city.database
      .collection('compounds')
      .doc('A')
      .update({ buildings: city.database.command.set(buildings) })
  const built = (code: string, households: number) => ({ code, name: code, households })

  it('N_h and strata follow the register until the period opens, and freeze then', async () => {
    const city = await passingCity({ now: '2026-10-01T00:00:00.000Z' })
    await register(city, [built('01', 50), built('03', 70)])
    await city.moveTo('2026-10-02T01:00:00.000Z')
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ households: 120, buildings: 2 })
    expect(await city.read('tallies', `${openPeriodCode}|A|02`)).toBeNull()
    await register(city, [built('01', 50), built('03', 75)])
    await city.moveTo('2026-11-01T00:00:00.000Z')
    await city.runClock()
    await register(city, [built('01', 10)])
    await city.moveTo('2026-11-20T00:00:00.000Z')
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ households: 125, buildings: 2 })
  })

  it('one compound that cannot be prepared holds up no other; it is named and tried again', async () => {
    const undated: Compound = { ...compoundA, _id: 'AA', service: [] }
    const city = await passingCity({
      compounds: [compoundA, undated, { ...compoundA, _id: 'AB' }],
      faulty: true,
    })
    await city.moveTo(afterClosing)
    await expect(city.runClock()).rejects.toThrow('the clock failed')
    expect((await finalCards(city)).map((card) => card.compound)).toEqual(['A', 'AB'])
    expect(await city.read<Job>('jobs', `prepare|${openPeriodCode}`)).toMatchObject({
      state: 'running',
      failed: ['AA'],
    })
    await city.database.collection('compounds').doc('AA').update({ service: compoundA.service })
    await city.runClock()
    const cards = await finalCards(city)
    expect(cards.map((card) => card.compound)).toEqual(['A', 'AA', 'AB'])
    // The one that came late stands beside the city too.
    const sealed = await Promise.all(['A', 'AA', 'AB'].map((code) => city.sealed(code)))
    expect(sealed.map((card) => card?.complaints?.steadiedRate)).toEqual([0, 0, 0])
  })

  it('a period that is extended after it was folded is folded again after its new closing', async () => {
    const city = await passingCity()
    await city.moveTo(afterClosing)
    await city.runClock()
    const who = await city.member('A-01-001')
    await city.database
      .collection('periods')
      .doc(openPeriodCode)
      .update({ closesAt: '2026-12-07T16:00:00.000Z' })
    await city.cloud.clock.advance(61_000)
    await city.ask(who, 'submitRating', {
      household: 'A-01-001',
      period: openPeriodCode,
      content: contentOf(3),
    })
    await city.moveTo('2026-12-08T00:00:00.000Z')
    await city.runClock()
    expect(await cardOf(city)).toMatchObject({ phase: 'final', respondedHouseholds: 1 })
  })
})

describe('a compound with 1,001 buildings', () => {
  it('is folded whole: no page of the database cuts a building off', async () => {
    const buildings = Array.from({ length: 1001 }, (_, index) => {
      const code = String(index + 1).padStart(4, '0')
      return { code, name: `${index + 1}幢`, households: 2 }
    })
    const city = await passingCity({ compounds: [{ ...compoundA, buildings }] })
    const last = 'A-1001-001'
    await layAnswers(city, [
      ...Array.from({ length: 1000 }, (_, index): [string, RatingContent] => [
        `A-${buildings[index]?.code}-001`,
        contentOf(5),
      ]),
      [last, contentOf(1)],
    ])
    await requestRebuild(city)
    await city.moveTo(afterClosing)
    await city.runClock()
    const card = await cardOf(city)
    expect(card).toMatchObject({ buildings: 1001, households: 2002, respondedHouseholds: 1001 })
    expect(card.overall?.distribution).toEqual([1, 0, 0, 0, 1000])
    expect(card.strata.reduce((sum, stratum) => sum + stratum.buildings, 0)).toBe(1001)
  })
})
