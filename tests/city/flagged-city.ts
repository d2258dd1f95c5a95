import type { Answer } from '../../core/record/answers'
import type { Compound } from '../../core/record/compounds'
import { laidAnswer } from './lay-answer'
import { passingCity } from './passing-city'
import { compoundA, contentOf, openPeriodCode, type SmallCity } from './small-city'

export const afterClosing = '2026-12-01T00:00:00.000Z'
export const afterPublication = '2026-12-10T00:00:00.000Z'

/** A compound of eight buildings in which people answered as they do: somewhere in two weeks. */
const usual: Compound = {
  ...compoundA,
  ...{ _id: 'C', name: '演示·丙小区' },
  buildings: Array.from({ length: 8 }, (_, index) => ({
    ...{ code: `0${index + 1}`, name: `${index + 1}幢`, households: 40 },
  })),
}

export const home = (building: string, number: number, compound = 'A') =>
  `${compound}-${building}-${String(number).padStart(3, '0')}`

const inHour = (answer: Answer, hour: string): Answer => ({
  ...answer,
  revisions: answer.revisions.map((revision) => ({ ...revision, hour })),
})

const hourOf = (index: number) =>
  `2026-11-${String(10 + (index % 14)).padStart(2, '0')}T${String(index % 11).padStart(2, '0')}:00:00.000Z`

/** The hour in which thirty households of A’s first building answered. */
export const busyHour = '2026-11-08T13:00:00.000Z'

/**
 * A city with a period that has been counted and sealed: in compound A thirty households of building 01 said 非常满意 within an hour, and
 * fourteen of building 02 基本满意 at other times; in compound C two hundred answered over two weeks.
 */
export async function openFlaggedCity(options: Parameters<typeof passingCity>[0] = {}): Promise<SmallCity> {
  const city = await passingCity({ compounds: [compoundA, usual], ...options })
  await layAnswers(city)
  await recount(city)
  await city.moveTo(afterClosing)
  await city.runClock()
  return city
}

async function layAnswers(city: SmallCity): Promise<void> {
  const hasUsual = (await city.read('compounds', usual._id)) !== null
  const said = (household: string, level: number, hour: string) =>
    inHour(laidAnswer(city.keys.answer, household, contentOf(level)), hour)
  const laid = [
    ...Array.from({ length: 30 }, (_, index) => said(home('01', index + 1), 5, busyHour)),
    ...Array.from({ length: 14 }, (_, index) => said(home('02', index + 1), 3, hourOf(index))),
    ...Array.from({ length: hasUsual ? 200 : 0 }, (_, index) =>
      said(home(`0${(index % 8) + 1}`, Math.floor(index / 8) + 1, 'C'), (index % 3) + 3, hourOf(index)),
    ),
  ]
  await city.database.collection('answers').add(laid)
}

/** The bureau asks for a new count, and the clock makes it. */
export async function recount(city: SmallCity): Promise<void> {
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
}
