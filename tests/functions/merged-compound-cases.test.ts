import { expect, it } from 'vitest'
import { passingCity } from '../city/passing-city'
import { casesOf, companyDesk, secretText } from './clock-city'

/** After the last period has been folded. */
const between = '2026-12-15T00:00:00.000Z'
const placed = {
  ...{ compound: 'A', compoundName: '演示·甲小区' },
  ...{ district: '320706', subdistrict: '320706001', residentsCommittee: '320706001001' },
}

async function cityWithCases() {
  const city = await passingCity()
  await city.moveTo(between)
  await city.runClock()
  const cases = casesOf(city, await city.member('B-01-001'))
  return { city, cases, bureau: await city.official('bureau', '320700') }
}

const merge = { compound: 'B', into: 'A', why: '分期合并管理' }

it('cases of a merged compound, open and closed, move to the one that took it in, with what follows from the place', async () => {
  const { city, cases, bureau } = await cityWithCases()
  const open = await cases.file({ compound: 'B' })
  const overdue = await cases.file({ compound: 'B', at: '2026-12-08T02:00:00.000Z' })
  const closed = await cases.file({ compound: 'B' })
  await cases.happen(closed, { type: 'merged', into: open, reason: '同一件事' })
  await city.runClock()
  expect((await cases.stored(overdue)).duties.map(({ desk }) => desk)).toContain('subdistrict|320703001')
  const before = await cases.stored(open)
  await city.ask(bureau, 'mergeCompounds', merge)
  await city.runClock()
  const after = await cases.stored(open)
  expect(after).toMatchObject({ ...placed, revision: before.revision + 1, text: secretText })
  expect(after.where).toEqual({ kind: 'public', spot: 'gate', building: 'B~01', detail: '东门岗亭旁' })
  // It has the same handler, company and course, and nobody is told anew.
  expect(after.timeline).toEqual(before.timeline)
  expect(after.standing).toEqual(before.standing)
  expect([after.company, after.told, after.untoldSince]).toEqual([before.company, before.told, null])
  expect(await cases.stored(closed)).toMatchObject({ ...placed, duties: [], nextStepAt: null })
  const moved = await cases.stored(overdue)
  expect(moved).toMatchObject(placed)
  expect(moved.duties.map(({ desk }) => desk).sort()).toEqual([companyDesk, 'subdistrict|320706001'].sort())
  expect(await city.read('jobs', 'merge|B')).toMatchObject({ state: 'done' })
})

it('many of them move once each, when runs overlap and one has died in the middle', async () => {
  const { city, cases, bureau } = await cityWithCases()
  const numbers: string[] = []
  for (let count = 0; count < 30; count += 1) numbers.push(await cases.file({ compound: 'B' }))
  await city.runClock()
  await city.ask(bureau, 'mergeCompounds', merge)
  const half = await cases.stored(numbers[0] as string)
  await city.put('complaints', { ...half, ...placed })
  await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
  await city.runClock()
  for (const number of numbers.slice(1)) {
    expect(await cases.stored(number)).toMatchObject({ ...placed, where: { building: 'B~01' } })
  }
  expect(await cases.stored(numbers[0] as string)).toMatchObject({ ...placed, revision: half.revision })
  expect(await city.read('jobs', 'merge|B')).toMatchObject({ state: 'done' })
})
