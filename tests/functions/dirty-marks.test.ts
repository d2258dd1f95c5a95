import { expect, it } from 'vitest'
import type { Run } from '../../cloudfunctions/clock/run'
import type { Documents } from '../../cloudfunctions/platform/documents'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import type { Tally } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { openPeriodCode, type SmallCity } from '../city/small-city'

const tallyOf = (city: SmallCity) => city.read<Tally>('tallies', `${openPeriodCode}|A|01`) as Promise<Tally>

/** Folds compound A in this process, as a run of the clock that another writer overtakes right after it has read the tallies. */
async function foldOvertaken(city: SmallCity, overtake: () => Promise<unknown>): Promise<void> {
  // The SDK finds the city's cloud through the environment, which opening the city has set.
  const { openDocuments } = await import('../../cloudfunctions/platform/documents')
  const { foldCompound } = await import('../../cloudfunctions/clock/fold-compound')
  const documents = openDocuments()
  const find: Documents['find'] = async (collection, page) => {
    const found = await documents.find(collection, page)
    if (collection.name === 'tallies') await overtake()
    return found
  }
  const run: Run = {
    documents: { ...documents, find },
    now: '2026-11-10T02:00:00.000Z',
    hasTime: () => true,
    endsBefore: '',
    faults: [],
  }
  const compound = (await city.read<Compound>('compounds', 'A')) as Compound
  const period = (await city.read<Period>('periods', openPeriodCode)) as Period
  await foldCompound(compound, { period, phase: 'open', names: new Map() }, run)
}

it('a fold clears the mark of what it counted, and leaves the mark of a tally that was written meanwhile, if by a change of N', async () => {
  const city = await passingCity()
  const write = (change: object) =>
    city.database.collection('tallies').doc(`${openPeriodCode}|A|01`).update(change)
  const { inc } = city.database.command
  await write({ dirty: true, revision: inc(1) })
  await foldOvertaken(city, async () => {})
  expect(await tallyOf(city)).toMatchObject({ dirty: false, households: 40 })

  await write({ dirty: true, revision: inc(1) })
  const { moves } = await tallyOf(city)
  await foldOvertaken(city, () => write({ households: 41, dirty: true, revision: inc(1) }))
  expect(await tallyOf(city)).toMatchObject({ dirty: true, households: 41, moves })
  await city.runClock()
  expect(await city.read('scorecards', `${openPeriodCode}|A`)).toMatchObject({ households: 81 })
  expect(await tallyOf(city)).toMatchObject({ dirty: false })
})
