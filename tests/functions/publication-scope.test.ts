import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readResults } from '../../core/contract/public-results'
import type { readCompoundResult } from '../../core/contract/results'
import type { Compound } from '../../core/record/compounds'
import type { Tally } from '../../core/record/tallies'
import {
  afterClosing,
  afterPublication,
  period,
  sealedView,
  unpacked,
  verifiedFile,
} from '../city/sealed-city'
import { compoundA, openSmallCity, type Person, type SmallCity } from '../city/small-city'

const answered: Record<string, number> = { 多答苑: 100, 少答苑: 12 }
const compounds = Object.keys(answered).map(
  (name, index): Compound => ({
    ...compoundA,
    ...{ _id: `C${index}`, name, buildings: [{ code: '01', name: '1幢', households: 200 }] },
  }),
)
let city: SmallCity
let bureau: Person
beforeAll(async () => {
  city = await openSmallCity({ compounds, timers: false })
  bureau = await city.official('bureau', '320700')
  await city.database.collection('periods').doc(period).update({ 'methodChoices.publicationScope': 'ranked' })
  for (const { _id, name } of compounds) {
    const tally = (await city.read<Tally>('tallies', `${period}|${_id}|01`)) as Tally
    const count = answered[name] as number
    tally.cells.self_owner.answered = count
    tally.cells.self_owner.levels = { overall: { 5: count } }
    await city.put('tallies', { ...tally, moves: count, revision: tally.revision + 1, dirty: true })
  }
  await city.moveTo(afterClosing)
  await city.runClock()
  await city.moveTo(afterPublication)
  await city.runClock()
}, 120_000)
afterAll(() => city.close())

async function resultOf(who: Person | null) {
  const { results, withheld } = await city.ask<OutputOf<typeof readCompoundResult>>(
    who,
    'readCompoundResult',
    { compound: 'C1' },
  )
  return { results: results.filter((each) => each.period === period), withheld }
}

it('a period that publishes ranked compounds alone names no other, and says how many there are', async () => {
  const table = await city.ask<OutputOf<typeof readResults>>(null, 'readResults', { period })
  expect(table.rows.map(({ name }) => name)).toEqual(['多答苑'])
  expect(table.unpublished).toBe(1)
})

it('what is not published is told to the residents of the compound alone', async () => {
  const own = await city.member('C1-01-001')
  expect((await resultOf(null)).results).toEqual([])
  expect((await resultOf(null)).withheld).toMatchObject([{ publicationScope: 'ranked' }])
  expect((await resultOf(own)).results).toMatchObject([{ ownOnly: true }])
})

it('and its public file holds nothing of it, and still follows from itself', async () => {
  const view = await sealedView(city, bureau)
  expect(await unpacked(view.public)).not.toContain('少答苑')
  expect(await unpacked(view.full)).toContain('少答苑')
  for (const file of [view.full, view.public]) expect((await verifiedFile(file)).found).toEqual([])
})
