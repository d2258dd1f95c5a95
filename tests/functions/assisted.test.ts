import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tally } from '../../core/record/tallies'
import { contentOf, openPeriodCode, openSmallCity, type SmallCity } from '../city/small-city'
import { answerOf, levelsOf, workersOf, wrongTallies } from './held-city'

let city: SmallCity
let workers: Awaited<ReturnType<typeof workersOf>>
beforeAll(async () => {
  city = await openSmallCity()
  workers = await workersOf(city)
})
afterAll(() => city.close())

const assistedOf = (household: string, overall: number) => ({
  household,
  period: openPeriodCode,
  how: 'visit',
  content: contentOf(overall),
})
const assist = (household: string, overall: number, options = {}) =>
  city.ask(workers.worker, 'submitAssisted', assistedOf(household, overall), options)
const rate = async (household: string, overall: number) => {
  const member = await city.member(household)
  const content = contentOf(overall)
  await city.ask(member, 'submitRating', { household, period: openPeriodCode, content })
}
const buildingOne = async () => ((await city.read<Tally>('tallies', `${openPeriodCode}|A|01`)) as Tally).cells

it('an assisted answer counts apart, once the clock has been', async () => {
  await assist('A-01-001', 4)
  expect(await answerOf(city, 'A-01-001')).toBeNull()
  await city.runClock()
  expect((await answerOf(city, 'A-01-001'))?.revisions).toMatchObject([
    { channel: 'assisted', means: 'visit', author: null },
  ])
  const cells = await buildingOne()
  expect([cells.assisted_owner.answered, cells.self_owner.answered]).toEqual([1, 0])
})

it('never takes the place of the household’s own, and gives way to it', async () => {
  await rate('A-01-002', 1)
  await assist('A-01-002', 5)
  await assist('A-01-003', 5)
  await city.runClock()
  await rate('A-01-003', 2)
  expect(await levelsOf(city, 'A-01-002')).toEqual([5, 1])
  expect(await levelsOf(city, 'A-01-003')).toEqual([5, 2])
  expect(await wrongTallies(city)).toEqual([])
})

it('a later visit corrects an earlier one', async () => {
  await assist('A-01-004', 5)
  await assist('A-01-004', 3)
  await city.runClock()
  expect(await levelsOf(city, 'A-01-004')).toHaveLength(2)
  await city.cloud.clock.advance(3_600_000)
  await assist('A-01-004', 2)
  await city.runClock()
  expect((await levelsOf(city, 'A-01-004')).at(-1)).toBe(2)
})

it('the worker is answered alike whether or not the household has answered', async () => {
  await rate('A-01-005', 1)
  const answered = await assist('A-01-005', 4)
  const silent = await assist('A-01-006', 4)
  expect(answered).toEqual({ label: '1幢5室' })
  expect(Object.keys(answered)).toEqual(Object.keys(silent))
})

it('repeated with the same key it is one, also after it was counted, and the audit names no household', async () => {
  const key = city.newKey()
  await assist('A-01-007', 4, { key })
  await city.runClock()
  await assist('A-01-007', 4, { key })
  await city.runClock()
  expect(await levelsOf(city, 'A-01-007')).toEqual([4])
  const entries = (await city.all<{ action: string; subject: string }>('audit')).filter(
    ({ action }) => action === 'assistedEntered',
  )
  expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(['A|01']))
})

it('however many visits are entered, they do not lock the members out of their answer', async () => {
  for (let visit = 0; visit < 24; visit += 1) await assist('A-01-008', (visit % 5) + 1)
  await city.runClock()
  expect(await levelsOf(city, 'A-01-008')).toHaveLength(20)
  await rate('A-01-008', 5)
  expect((await levelsOf(city, 'A-01-008')).at(-1)).toBe(5)
  expect(await wrongTallies(city)).toEqual([])
})

it('a home of another committee, and a question that is not asked there, are refused by name', async () => {
  const code = (input: object) => city.refused(workers.worker, 'submitAssisted', input)
  expect(await code(assistedOf('B-01-001', 3))).toBe('out_of_scope')
  const odd = { ...assistedOf('A-01-009', 3), content: contentOf(3, { reasons: ['dirty'] }) }
  expect(await code(odd)).toBe('reasons_not_asked')
})
