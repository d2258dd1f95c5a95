import { describe, expect, it } from 'vitest'
import type { Compound } from '../../core/record/compounds'
import type { Job } from '../../core/record/jobs'
import type { StoredScorecard } from '../../core/record/scorecards'
import type { Tally } from '../../core/record/tallies'
import { layAnswer } from '../city/lay-answer'
import { passingCity } from '../city/passing-city'
import { compoundA, contentOf, openPeriodCode, type SmallCity } from '../city/small-city'

const afterClosing = '2026-12-01T00:00:00.000Z'
const cardOf = (city: SmallCity, compound: string) =>
  city.read<StoredScorecard>('scorecards', `${openPeriodCode}|${compound}`)
const tallyOf = (city: SmallCity, compound: string, building: string) =>
  city.read<Tally>('tallies', `${openPeriodCode}|${compound}|${building}`)

/** Runs the clock although something is wrong; it goes on with everything else and says so in the end. */
async function runFaulty(city: SmallCity): Promise<void> {
  for (let run = 0; run < 3; run += 1) await city.runClock().catch(() => undefined)
}

/** A tally that belongs to no stratum: its compound cannot be folded. */
async function spoil(city: SmallCity, compound: string): Promise<void> {
  const tally = (await tallyOf(city, compound, '01')) as Tally
  await city.put('tallies', { ...tally, _id: `${openPeriodCode}|${compound}|09`, building: '09' })
}

async function rebuild(city: SmallCity): Promise<void> {
  await city.ask(await city.official('bureau', '320700'), 'requestRebuild', { period: openPeriodCode })
}

describe('a compound where the clock fails holds up no other', () => {
  it('in preparing: the others follow the register, and freeze with what it held when the period opened', async () => {
    const undated: Compound = { ...compoundA, _id: 'AA', service: [] }
    const city = await passingCity({
      compounds: [compoundA, undated],
      faulty: true,
      now: '2026-10-01T00:00:00.000Z',
    })
    const buildings = compoundA.buildings.map((building) => ({ ...building, households: 400 }))
    const change = { buildings: city.database.command.set(buildings) }
    await city.database.collection('compounds').doc('A').update(change)
    await city.put('compounds', { ...compoundA, _id: 'A0', strata: {} })
    await city.moveTo('2026-10-05T00:00:00.000Z')
    await runFaulty(city)
    expect((await tallyOf(city, 'A', '01'))?.households).toBe(400)
    expect((await tallyOf(city, 'A0', '01'))?.households).toBe(40)
    await city.moveTo('2026-11-02T00:00:00.000Z')
    await runFaulty(city)
    expect(await city.read<Job>('jobs', `prepare|${openPeriodCode}`)).toMatchObject({
      state: 'running',
      failed: ['AA'],
      throughAt: expect.stringMatching(/^2026-11-0/),
    })
  })

  it('in rebuilding: the others’ final scorecards are made again', async () => {
    const city = await passingCity({ faulty: true })
    await city.moveTo(afterClosing)
    await city.runClock()
    for (const home of ['B-01-001', 'B-01-002', 'B-01-003']) await layAnswer(city, home, contentOf(3))
    // An answer in a building that nobody knows of: compound A cannot be counted.
    await layAnswer(city, 'A-77-001', contentOf(3))
    await rebuild(city)
    await runFaulty(city)
    expect((await cardOf(city, 'B'))?.respondedHouseholds).toBe(3)
    expect(await city.read<Job>('jobs', `rebuild|${openPeriodCode}`)).toMatchObject({ failed: ['A'] })
    await city.database.collection('answers').doc(city.answerIdOf('A-77-001')).remove()
    await runFaulty(city)
    expect(await city.read<Job>('jobs', `rebuild|${openPeriodCode}`)).toMatchObject({
      state: 'done',
      failed: [],
    })
    expect(await city.read<Job>('jobs', `fold|${openPeriodCode}`)).toMatchObject({
      state: 'done',
      failed: [],
    })
  })

  it('in folding: the others are counted, again after an extension, and the table says who is not', async () => {
    const city = await passingCity({ faulty: true })
    for (let number = 1; number <= 12; number += 1) {
      await layAnswer(city, `A-01-${String(number).padStart(3, '0')}`, contentOf(5))
    }
    await rebuild(city)
    await city.runClock()
    await spoil(city, 'B')
    await city.moveTo(afterClosing)
    await runFaulty(city)
    const bureau = await city.official('bureau', '320700')
    const table = () =>
      city.ask<{ phase: string; rows: { compound: string; state: string; score: number | null }[] }>(
        bureau,
        'readCityTable',
        { period: openPeriodCode },
      )
    const rowsOf = async () =>
      Object.fromEntries((await table()).rows.map(({ compound, state, score }) => [compound, [state, score]]))
    expect((await table()).phase).toBe('final')
    expect(await rowsOf()).toEqual({ A: ['final', 100], B: ['counting', null] })

    // Extended after it was counted: no figure is shown while it is open again, neither in the table nor on the page.
    const who = await city.member('A-01-013')
    const change = { closesAt: '2026-12-07T16:00:00.000Z' }
    await city.database.collection('periods').doc(openPeriodCode).update(change)
    await city.cloud.clock.advance(61_000)
    expect((await table()).phase).toBe('open')
    expect(await rowsOf()).toEqual({ A: ['open', null], B: ['open', null] })
    expect(
      await city.ask(bureau, 'readCompoundFigures', { period: openPeriodCode, compound: 'A' }),
    ).toMatchObject({ scorecard: { phase: 'open', overall: null } })
    const household = 'A-01-013'
    await city.ask(who, 'submitRating', { household, period: openPeriodCode, content: contentOf(1) })
    await city.moveTo('2026-12-08T00:00:00.000Z')
    await runFaulty(city)
    expect((await cardOf(city, 'A'))?.respondedHouseholds).toBe(13)
  })
})

describe('a building that leaves the register before the opening', () => {
  it('leaves the participation shown and, after the closing, final figures of what is there', async () => {
    const city = await passingCity({ now: '2026-10-01T00:00:00.000Z' })
    const setBuildings = (buildings: Compound['buildings']) =>
      city.database
        .collection('compounds')
        .doc('A')
        .update({ buildings: city.database.command.set(buildings) })
    const [first, second] = compoundA.buildings
    await setBuildings([first!, { ...second!, households: 41 }])
    await city.moveTo('2026-10-03T00:00:00.000Z')
    await city.runClock()
    await setBuildings([first!])
    await city.moveTo('2026-10-05T00:00:00.000Z')
    await city.runClock()
    expect(await cardOf(city, 'A')).toMatchObject({ phase: 'open', households: 40, buildings: 1 })
    await city.moveTo('2026-11-02T00:00:00.000Z')
    await city.runClock()
    await city.moveTo(afterClosing)
    await city.runClock()
    expect(await cardOf(city, 'A')).toMatchObject({ phase: 'final', households: 40, buildings: 1 })
  })
})
