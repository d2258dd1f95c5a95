import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Period } from '../../core/record/periods'
import type { Tally } from '../../core/record/tallies'
import { compoundA, compoundB, openPeriodCode, openSmallCity, type SmallCity } from '../city/small-city'

type Result = {
  open: { periodName: string; state: string; gates: { selectable: object } } | null
  results: { scorecard: object }[]
}

/** Compound C has three large buildings, B no company; in the open period twenty of C’s first building have answered. */
const compoundC = {
  ...compoundA,
  _id: 'C',
  buildings: ['01', '02', '03'].map((code) => ({ code, name: `${code}幢`, households: 80 })),
}

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity({ compounds: [compoundA, compoundB, compoundC] })
  for (const building of compoundC.buildings) {
    const tally = (await city.read<Tally>('tallies', `${openPeriodCode}|C|${building.code}`)) as Tally
    tally.cells.self_owner.answered = 20
    tally.cells.self_owner.levels = { overall: { 3: 20 }, cleaning: { 4: 20 } }
    await city.put('tallies', { ...tally, moves: 20, revision: tally.revision + 1, dirty: true })
  }
  const open = (await city.read<Period>('periods', openPeriodCode)) as Period
  await city.put('periods', {
    ...open,
    _id: '2027H1',
    name: '2027 年上半年',
    opensAt: '2027-04-30T16:00:00.000Z',
    closesAt: '2027-05-31T16:00:00.000Z',
    publishesAt: '2027-06-09T16:00:00.000Z',
  })
  // The instances keep periods for a minute; after it the next period has scorecards too.
  await city.cloud.clock.advance(61_000)
  await city.runClock()
})
afterAll(() => city.close())

const resultOf = (compound: string) => city.ask<Result>(null, 'readCompoundResult', { compound })

describe('the public page of a compound', () => {
  it('tells of the open period while there is one, also when the next one is announced already', async () => {
    expect(await city.read('scorecards', '2027H1|A')).not.toBeNull()
    expect((await resultOf('A')).open).toMatchObject({ periodName: '2026 年下半年', state: 'open' })
  })

  it('promises no selection where more answers cannot open it', async () => {
    expect((await resultOf('A')).open?.gates.selectable).toMatchObject({ reason: 'too_few_answers' })
    expect((await resultOf('B')).open?.gates.selectable).toEqual({
      passed: false,
      reason: 'no_company',
      shortfall: null,
    })
  })

  it('once published carries nothing of single strata: neither they nor their weights, in any question', async () => {
    await city.moveTo('2026-12-12T00:00:00.000Z')
    await city.runClock()
    const stored = JSON.stringify(await city.read('scorecards', `${openPeriodCode}|C`))
    expect(stored).toContain('"weights":[1,1,1]')
    const { results, open } = await resultOf('C')
    const published = JSON.stringify(results[0])
    expect(published).toContain('"mean":50')
    expect(published).toContain('"code":"cleaning","figures":{')
    for (const word of ['weights', 'strata', 'sourceRevision', 'talliesRevision'])
      expect(published).not.toContain(word)
    // After the closing the next one is what comes.
    expect(open).toMatchObject({ periodName: '2027 年上半年', state: 'announced' })
  })
})
