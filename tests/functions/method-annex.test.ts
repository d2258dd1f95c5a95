import { expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readMethodAnnex } from '../../core/contract/method-annex'
import { laidAnswer } from '../city/lay-answer'
import { passingCity } from '../city/passing-city'
import { closedPeriodCode, contentOf, openPeriodCode } from '../city/small-city'

type Answered = OutputOf<typeof readMethodAnnex>

it('names the compounds of the sealed annex, and there is none before', async () => {
  const city = await passingCity({ timers: false })
  const homes = ['01', '02'].flatMap((building) =>
    Array.from({ length: 40 }, (_, index) => `A-${building}-${String(index + 1).padStart(3, '0')}`),
  )
  const answers = homes.map((home) => laidAnswer(city.keys.answer, home, contentOf(4)))
  await city.database.collection('answers').add(answers)
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
  const annexOf = (period: string) => city.ask<Answered>(bureau, 'readMethodAnnex', { period })
  expect(await annexOf(openPeriodCode)).toEqual({ sealed: null })
  const { sealed: empty } = await annexOf(closedPeriodCode)
  expect(empty).toMatchObject({ annex: { first: [], probabilities: [] }, compounds: [] })
  await city.moveTo('2026-12-01T00:00:00.000Z')
  await city.runClock()
  const { sealed } = await annexOf(openPeriodCode)
  expect(sealed).toMatchObject({
    number: 1,
    order: { rule: 'bandThenSheet', grid: 3 },
    annex: { quota: 10, first: ['A'], probabilities: [{ compound: 'A', probability: 1 }] },
    compounds: [{ code: 'A', name: '演示·甲小区', districtName: '海州区', score: 75, place: 1 }],
  })
  const elsewhere = await city.official('bureau', '320701')
  const reading = { period: openPeriodCode }
  expect(await city.refused(elsewhere, 'readMethodAnnex', reading)).toBe('out_of_scope')
  const unknown = { period: '2020H1' }
  expect(await city.refused(bureau, 'readMethodAnnex', unknown)).toBe('unknown_period')
})
