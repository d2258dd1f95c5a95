import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { laidAnswer } from '../city/lay-answer'
import {
  compoundA,
  compoundB,
  contentOf,
  openPeriodCode,
  openSmallCity,
  type Person,
  type SmallCity,
} from '../city/small-city'

const zoned = { district: '320791', subdistrict: '320706001', residentsCommittee: null }
const inB = { district: '320703', subdistrict: '320703001', residentsCommittee: '320703001001' }
const companyOf = (code: string) => [
  { from: compoundA.seats[0]!.from, kind: 'company' as const, company: { code, name: `演示·${code}物业` } },
]
const buildings = [{ code: '01', name: '1幢', households: 40 }]

/** X serves A and C in two districts, Y serves D alone; Z is of a zone, in a subdistrict of another district. */
const compounds: Compound[] = [
  compoundA,
  compoundB,
  {
    ...compoundA,
    ...inB,
    _id: 'C',
    name: '演示·丙小区',
    seats: [{ ...compoundA.seats[0]!, ...inB }],
    buildings,
  },
  { ...compoundA, _id: 'D', name: '演示·丁小区', service: companyOf('Y'), buildings },
  {
    ...{ ...compoundA, ...zoned, _id: 'Z', name: '演示·戊小区' },
    ...{ seats: [{ ...compoundA.seats[0]!, ...zoned }], service: companyOf('Z'), buildings },
  },
]

/** All households of A answer 满意, of D 非常满意 and 不满意 on the lifts of others; five in C, too few to be shown. */
const answers = [
  ...Array.from({ length: 80 }, (_, index) => homeOf('A', index)).map(
    (home) => [home, contentOf(4)] as const,
  ),
  ...Array.from({ length: 40 }, (_, index) => homeOf('D', index)).map(
    (home) => [home, contentOf(5, { dimensions: { cleaning: 3, departments: 2 } })] as const,
  ),
  ...Array.from({ length: 5 }, (_, index) => homeOf('C', index)).map((home) => [home, contentOf(1)] as const),
]

function homeOf(compound: string, index: number): string {
  const building = index < 40 ? '01' : '02'
  return `${compound}-${building}-${String((index % 40) + 1).padStart(3, '0')}`
}

type Unit = {
  kind: string
  code: string
  compounds: number
  shown: number
  households: number
  question: { mean: number; compounds: number; households: number } | null
}
type Answered = { snapshot: { number: number } | null; units: Unit[]; next: string | null }

let city: SmallCity
let bureau: Person
const kinds = ['city', 'district', 'subdistrict', 'residentsCommittee', 'company'] as const

const unitsOf = async (who: Person, kind: string, more: object = {}) =>
  (await city.ask<Answered>(who, 'readRollUps', { period: openPeriodCode, kind, ...more })).units

const seen = async (who: Person) => {
  const all = await Promise.all(kinds.map((kind) => unitsOf(who, kind)))
  return all.flat().map(({ kind, code }) => `${kind} ${code}`)
}

beforeAll(async () => {
  city = await openSmallCity({ compounds, timers: false })
  await city.database
    .collection('answers')
    .add(answers.map(([home, content]) => laidAnswer(city.keys.answer, home, content)))
  bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
})
afterAll(() => city.close())

describe('roll-ups', () => {
  it('do not exist while a period is open, for the bureau as little as for anybody', async () => {
    const open = { period: openPeriodCode, kind: 'city' }
    expect(await city.ask(bureau, 'readRollUps', open)).toEqual({ snapshot: null, units: [], next: null })
    const trend = await city.ask<{ points: { period: string }[] }>(bureau, 'readRollUpTrend', {
      ...{ kind: 'city', code: '320700' },
    })
    expect(trend.points.map(({ period }) => period)).toEqual(['2026H1'])
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await city.runClock()
  })

  it('are weighted by households, over the shown compounds alone', async () => {
    const [whole] = await unitsOf(bureau, 'city')
    // A: 80 homes at 75 points, D: 40 at 100; C has too few answers to be shown.
    expect(whole).toMatchObject({ compounds: 5, shown: 2, households: 220 })
    expect(whole?.question).toMatchObject({ compounds: 2, households: 120, mean: (80 * 75 + 40 * 100) / 120 })
  })

  it('hold one question, a company’s only one that it answers for', async () => {
    const [district] = await unitsOf(bureau, 'district', { question: 'departments' })
    expect(district).toMatchObject({ code: '320703', question: null })
    const served = async (question: string) =>
      (await unitsOf(bureau, 'company', { question })).find(({ code }) => code === 'Y')?.question
    expect(await served('cleaning')).toMatchObject({ mean: 50 })
    expect(await served('departments')).toBeNull()
    expect((await unitsOf(bureau, 'company', { question: 'none' }))[0]?.question).toBeNull()
  })

  it('are told to those alone who see every compound of the unit', async () => {
    expect(await seen(bureau)).toEqual([
      ...['city 320700', 'district 320703', 'district 320706', 'district 320791'],
      ...['subdistrict 320703001', 'subdistrict 320706001'],
      ...['residentsCommittee 320703001001', 'residentsCommittee 320706001001'],
      ...['company X', 'company Y', 'company Z'],
    ])
    // X has a compound elsewhere, and the subdistrict one in the zone.
    expect(await seen(await city.official('district', '320706'))).toEqual([
      ...['district 320706', 'residentsCommittee 320706001001', 'company Y'],
    ])
    // The only compound of the zone is its own, too.
    expect(await seen(await city.official('subdistrict', '320706001'))).toEqual([
      ...['district 320706', 'district 320791', 'subdistrict 320706001'],
      ...['residentsCommittee 320706001001', 'company Y', 'company Z'],
    ])
    expect(await seen(await city.official('district', '320791'))).toEqual(['district 320791', 'company Z'])
    expect(await seen(await city.official('bureau', '320701'))).toEqual([])
  })

  it('come a page at a time, and the pages together are the whole', async () => {
    const after = await city.ask<Answered>(bureau, 'readRollUps', {
      ...{ period: openPeriodCode, kind: 'company', after: 'X' },
    })
    expect(after.units.map(({ code }) => code)).toEqual(['Y', 'Z'])
    const district = await city.official('district', '320706')
    const rest = { period: openPeriodCode, kind: 'company', after: 'Y' }
    expect(await city.ask(district, 'readRollUps', rest)).toMatchObject({ units: [], next: null })
  })

  it('of a company are its own alone, once they are published', async () => {
    const [x, y] = [await city.official('propertyCompany', 'X'), await city.official('propertyCompany', 'Y')]
    const own = { period: openPeriodCode, kind: 'company' }
    expect(await city.refused(x, 'readRollUps', own)).toBe('not_published_yet')
    const trendOf = async (who: Person, code: string) =>
      (
        await city.ask<{ points: { period: string; unit: Unit }[] }>(who, 'readRollUpTrend', {
          ...{ kind: 'company', code },
        })
      ).points.map(({ period }) => period)
    expect(await trendOf(x, 'X')).not.toContain(openPeriodCode)
    await city.moveTo('2026-12-11T00:00:00.000Z')
    expect(await seen(x)).toEqual(['company X'])
    expect(await seen(y)).toEqual(['company Y'])
    expect(await trendOf(x, 'X')).toContain(openPeriodCode)
    expect(await trendOf(x, 'Y')).toEqual([])
  })

  it('of one unit over the periods hold those in which it lay within the caller’s scope', async () => {
    const trendOf = async (who: Person, kind: string, code: string) =>
      (
        await city.ask<{ points: { period: string; unit: Unit }[] }>(who, 'readRollUpTrend', { kind, code })
      ).points.map(({ period, unit }) => [period, unit.shown])
    const both = [
      [openPeriodCode, 2],
      ['2026H1', 0],
    ]
    expect(await trendOf(bureau, 'city', '320700')).toEqual(both)
    const district = await city.official('district', '320706')
    expect(await trendOf(district, 'district', '320706')).toEqual(both)
    for (const [kind, code] of [
      ['city', '320700'],
      ['subdistrict', '320706001'],
      ['company', 'X'],
      ['district', '320703'],
    ] as const)
      expect(await trendOf(district, kind, code)).toEqual([])
    expect(await trendOf(await city.official('bureau', '320701'), 'city', '320700')).toEqual([])
  })

  it('are not those of a closing that was put off', async () => {
    const period = await city.read<Period>('periods', openPeriodCode)
    await city.moveTo('2026-12-12T00:00:00.000Z')
    await city.put('periods', {
      ...(period as Period),
      ...{ closesAt: '2026-12-20T16:00:00.000Z', publishesAt: '2026-12-31T16:00:00.000Z' },
    })
    await city.cloud.clock.advance(61_000)
    expect(await unitsOf(bureau, 'city')).toEqual([])
    await city.put('periods', period as Period)
    await city.cloud.clock.advance(61_000)
  })
})
