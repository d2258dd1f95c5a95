import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TrendPoint } from '../../core/contract/compound-trend'
import type { StoredSealedCard } from '../../core/record/scorecards'
import { laidAnswer } from '../city/lay-answer'
import {
  closedPeriodCode,
  contentOf,
  openPeriodCode,
  openSmallCity,
  type SmallCity,
} from '../city/small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  // Nine occupants are too few to be told, and with them the owners' answers.
  const answers = Array.from({ length: 40 }, (_, index) =>
    laidAnswer(
      city.keys.answer,
      `A-01-${String(index + 1).padStart(3, '0')}`,
      contentOf(index % 4 === 0 ? 2 : 5, {
        dimensions: index < 20 ? { cleaning: 4 } : {},
        residentKind: index < 9 ? 'occupant' : 'owner',
      }),
    ),
  )
  await city.database.collection('answers').add(answers)
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
})
afterAll(() => city.close())

const pointsOf = async (who: Parameters<SmallCity['ask']>[0], compound = 'A') =>
  (await city.ask<{ points: TrendPoint[] }>(who, 'readCompoundTrend', { compound })).points

it('holds closed periods only, newest first, and what stands between a compound and a score', async () => {
  const bureau = await city.official('bureau', '320700')
  expect((await pointsOf(bureau)).map(({ period }) => period)).toEqual([closedPeriodCode])
  await city.moveTo('2026-12-01T00:00:00.000Z')
  await city.runClock()
  const [latest, before] = await pointsOf(bureau)
  const card = (await city.sealed('A')) as StoredSealedCard
  expect(latest).toMatchObject({
    ...{ period: openPeriodCode, respondedHouseholds: 40, responseRate: 0.5 },
    overall: { score: card.overall?.steadied.score, mean: card.overall?.mean, shown: card.gates.shown },
    owner: { mean: null },
    occupant: { mean: null },
  })
  const cleaning = latest?.dimensions.find(({ code }) => code === 'cleaning')
  expect(cleaning).toMatchObject({ score: 75, mean: 75, shown: { passed: true } })
  const greening = latest?.dimensions.find(({ code }) => code === 'greening')
  expect(greening).toMatchObject({ score: null, shown: { passed: false, reason: 'too_few_answers' } })
  expect(before).toMatchObject({
    ...{ period: closedPeriodCode, respondedHouseholds: 0 },
    overall: { score: null, mean: null, shown: { passed: false, reason: 'too_few_answers', shortfall: 10 } },
  })
})

it('is of the caller’s own part of the city, and of the published periods for company and owners’ committee', async () => {
  const elsewhere = await city.official('district', '320703')
  expect(await city.refused(elsewhere, 'readCompoundTrend', { compound: 'A' })).toBe('out_of_scope')
  expect(await pointsOf(elsewhere, 'B')).toHaveLength(2)
  const inside = ['propertyCompany', 'ownersCommittee'] as const
  for (const role of inside) {
    const who = await city.official(role, role === 'propertyCompany' ? 'X' : 'A')
    expect(
      (await pointsOf(who)).map(({ period }) => period),
      role,
    ).toEqual([closedPeriodCode])
    expect(await city.refused(who, 'readCompoundTrend', { compound: 'B' })).toBe('out_of_scope')
  }
  await city.moveTo('2026-12-11T00:00:00.000Z')
  const committee = await city.official('ownersCommittee', 'A')
  expect((await pointsOf(committee)).map(({ period }) => period)).toEqual([openPeriodCode, closedPeriodCode])
  expect(await pointsOf(committee, 'unknown')).toEqual([])
})

it('leaves a period in which another served the compound to that company', async () => {
  const card = (await city.sealed('A', closedPeriodCode)) as StoredSealedCard
  await city.put('scorecards', { ...card, company: { code: 'Y', name: '演示·乙物业' } })
  const points = async (company: string) =>
    (await pointsOf(await city.official('propertyCompany', company))).map(({ period }) => period)
  expect(await points('X')).toEqual([openPeriodCode])
  expect(await points('Y')).toEqual([closedPeriodCode])
})
