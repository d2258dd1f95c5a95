import { expect, it } from 'vitest'
import type { Answer } from '../../core/record/answers'
import type { HeldAnswer } from '../../core/record/held'
import type { Period } from '../../core/record/periods'
import type { StoredScorecard } from '../../core/record/scorecards'
import type { Tally } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { contentOf, openPeriodCode, type Person, type SmallCity } from '../city/small-city'
import { claimOf, decide, levelsOf, listed, posterOf, printed, workersOf, wrongTallies } from './held-city'

const lastMinute = '2026-11-30T15:59:30.000Z'
const closing = '2026-11-30T16:00:00.000Z'
const folded = '2026-11-30T16:02:30.000Z'

const home = (number: number) => `A-01-${String(number).padStart(3, '0')}`

/** Some paper answers of building 01, entered twice alike and not counted yet. */
async function papersReady(city: SmallCity, homes: string[], on = '2026-11-09'): Promise<void> {
  const { worker, colleague } = await workersOf(city)
  for (const [index, number] of (await printed(city, worker, homes)).entries()) {
    const entry = { number, day: on, content: contentOf((index % 5) + 1) }
    await city.ask(worker, 'enterPaper', entry)
    await city.ask(colleague, 'enterPaper', entry)
  }
}

/** Somebody who claims a home and rates it. */
async function claimedAndRated(city: SmallCity, worker: Person, household: string, overall: number) {
  const person = city.stranger()
  await city.ask(person, 'claimHousehold', claimOf(await posterOf(city, worker), household))
  const content = contentOf(overall)
  await city.ask(person, 'submitRating', { household, period: openPeriodCode, content })
  return person
}

const heldOf = (city: SmallCity) => city.all<HeldAnswer>('held')

it('runs that overlap count every held answer once', async () => {
  const city = await passingCity({ workers: 3 })
  const homes = [1, 2, 3, 4, 5, 6].map(home)
  await papersReady(city, homes)
  const runs = await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock').catch(() => null)))
  expect(runs).toHaveLength(3)
  await city.runClock()
  for (const each of homes) expect(await levelsOf(city, each)).toHaveLength(1)
  expect(await wrongTallies(city)).toEqual([])
})

it('without its tally a held answer stays, is named, and counts once the tally is there', async () => {
  const city = await passingCity()
  await papersReady(city, [home(1)])
  const id = `${openPeriodCode}|A|01`
  const tally = (await city.read<Tally>('tallies', id)) as Tally
  await city.database.collection('tallies').doc(id).remove()
  await expect(city.runClock()).rejects.toThrow(/held answer of A in 2026H2/)
  expect(await heldOf(city)).toMatchObject([{ state: 'ready' }])
  expect(await city.all('answers')).toEqual([])
  await city.put('tallies', tally)
  await city.runClock()
  expect(await levelsOf(city, home(1))).toEqual([1])
  expect(await wrongTallies(city)).toEqual([])
})

it('under another key than the period’s it stays and is named, and the compound is not folded without it', async () => {
  const city = await passingCity()
  await papersReady(city, [home(1)])
  const period = (await city.read<Period>('periods', openPeriodCode)) as Period
  await city.put('periods', { ...period, keyCheck: 'another' })
  await expect(city.runClock()).rejects.toThrow(/period_key_mismatch/)
  await city.moveTo(folded)
  await expect(city.runClock()).rejects.toThrow(/not folded, as answers of it wait: A/)
  const card = () => city.read<StoredScorecard>('scorecards', `${openPeriodCode}|A`)
  expect((await card())?.phase).toBe('open')
  expect((await city.read<StoredScorecard>('scorecards', `${openPeriodCode}|B`))?.phase).toBe('final')
  await city.put('periods', period)
  await city.runClock()
  expect(await card()).toMatchObject({ phase: 'final', respondedHouseholds: 1 })
})

it('what became ready in the last minute is in the final figures, what was not is dropped with its reason', async () => {
  const city = await passingCity()
  const { worker, colleague } = await workersOf(city)
  await city.moveTo('2026-11-20T00:00:00.000Z')
  const confirmed = await claimedAndRated(city, worker, home(1), 5)
  await claimedAndRated(city, worker, home(2), 4)
  const [once = ''] = await printed(city, worker, [home(3)])
  await city.ask(worker, 'enterPaper', { number: once, day: '2026-11-20', content: contentOf(1) })
  await city.moveTo(lastMinute)
  await papersReady(city, [home(4)], '2026-11-30')
  const { claims } = await listed(city, worker)
  await decide(city, worker, [claims[0]?.claim ?? ''])
  expect(await city.ask(confirmed, 'readRatingForm', { household: home(1) })).toMatchObject({
    waits: 'counting',
  })
  await city.moveTo(closing)
  await decide(city, worker, [claims[1]?.claim ?? ''])
  const late = { number: once, day: '2026-11-20', content: contentOf(1) }
  expect(await city.refused(colleague, 'enterPaper', late)).toBe('period_closed')
  await city.moveTo(folded)
  await city.runClock()
  expect(await levelsOf(city, home(1))).toEqual([5])
  expect(await levelsOf(city, home(2))).toEqual([])
  expect(await levelsOf(city, home(4))).toEqual([1])
  const card = await city.read<StoredScorecard>('scorecards', `${openPeriodCode}|A`)
  expect(card).toMatchObject({ phase: 'final', respondedHouseholds: 2 })
  const outcomes = (await heldOf(city)).map(({ state, reason }) => reason ?? state)
  expect(outcomes.sort()).toEqual(['counted', 'counted', 'late'])
  const progress = { period: openPeriodCode, compound: 'A' }
  expect(await city.ask(worker, 'readPaperProgress', progress)).toMatchObject({ counted: 1, late: 1 })
})

it('once all is settled no document holds both a household and what it said', async () => {
  const city = await passingCity()
  const { worker, colleague } = await workersOf(city)
  await claimedAndRated(city, worker, home(1), 5)
  await decide(city, worker, [(await listed(city, worker)).claims[0]?.claim ?? ''])
  await papersReady(city, [home(2)])
  const [differs = ''] = await printed(city, worker, [home(3)])
  await city.ask(worker, 'enterPaper', { number: differs, day: '2026-11-09', content: contentOf(1) })
  await city.ask(colleague, 'enterPaper', { number: differs, day: '2026-11-09', content: contentOf(2) })
  const assisted = { household: home(4), period: openPeriodCode, how: 'phone', content: contentOf(3) }
  await city.ask(worker, 'submitAssisted', assisted)
  await city.moveTo(folded)
  await city.runClock()
  expect((await city.all('answers')).length).toBe(3)
  for (const answer of await city.all<Answer>('answers')) {
    expect(JSON.stringify(answer)).not.toMatch(/A-01-\d{3}/)
  }
  for (const left of await heldOf(city)) expect(left).toMatchObject({ sealed: null, readyAt: null })
  for (const paper of await city.all('papers')) {
    expect(paper).toMatchObject({ home: null, household: null, entries: [] })
  }
  for (const claim of await city.all('claims')) expect(claim).toMatchObject({ called: null })
  const audited = JSON.stringify(await city.all('audit'))
  for (const each of [2, 3, 4]) expect(audited).not.toContain(home(each))
})

it('a rebuild counts the same answers to the same bytes', async () => {
  const city = await passingCity()
  await papersReady(city, [1, 2, 3].map(home))
  const member = await city.member(home(1))
  const rating = { household: home(1), period: openPeriodCode, content: contentOf(5) }
  await city.ask(member, 'submitRating', rating)
  await city.runClock()
  const bytes = async () =>
    JSON.stringify(
      (await city.all<Tally>('tallies')).map(({ _id, cells, excluded, moves }) => ({
        ...{ _id, cells, excluded, moves },
      })),
    )
  const before = await bytes()
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
  expect(await bytes()).toBe(before)
  expect(await wrongTallies(city)).toEqual([])
})
