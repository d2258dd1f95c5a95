import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaintFiguresOf, steadiedFiguresOf } from '../../core/method/complaint-counting'
import {
  type CountedCase,
  complaintFigures,
  complaintSources,
  steadiedFigures,
} from '../../core/method/complaint-figures'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { publishedComplaintFigures } from '../../core/method/published-complaint-figures'
import { publishedComplaintFiguresOf } from '../../core/method/published-complaints'

const complaint = (facts: Partial<CountedCase> = {}): CountedCase => ({
  category: 'lift',
  source: 'app',
  counts: true,
  affectedHouseholds: 1,
  accepted: 'onTime',
  answered: 'onTime',
  reopened: false,
  dissatisfied: false,
  upheld: false,
  confirmedResolved: false,
  closed: false,
  handlingLevel: null,
  ...facts,
})

const of = { households: 300, exposureYears: 1, parameters }
const city = { households: 300, cityRate: 0.03, phi: 1, parameters }

const timeliness = fc.constantFrom('onTime', 'late', 'open')
const anyCase: fc.Arbitrary<CountedCase> = fc.record({
  category: fc.constantFrom('lift', 'parking', 'cleaning', 'charges'),
  source: fc.constantFrom(...complaintSources),
  counts: fc.boolean(),
  affectedHouseholds: fc.nat(20),
  accepted: timeliness,
  answered: timeliness,
  reopened: fc.boolean(),
  dissatisfied: fc.boolean(),
  upheld: fc.boolean(),
  confirmedResolved: fc.boolean(),
  closed: fc.boolean(),
  handlingLevel: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
})

describe('the complaint figures of a compound', () => {
  const cases = [
    complaint({
      category: 'parking',
      affectedHouseholds: 4,
      closed: true,
      confirmedResolved: true,
      handlingLevel: 5,
    }),
    complaint({ accepted: 'late', answered: 'late', reopened: true, closed: true, handlingLevel: 1 }),
    complaint({ category: 'parking', source: 'hotline12345', answered: 'open' }),
    complaint({ source: 'letter', accepted: 'open', answered: 'open' }),
    complaint({ source: 'hotline', counts: false, answered: 'late', closed: true, handlingLevel: 2 }),
  ]

  it('are what the cases say, each with numerator and denominator', () => {
    const { limits, ...figures } = complaintFiguresOf(cases, of)
    expect(figures).toEqual({
      counted: 4,
      exposureYears: 1,
      rate: 400 / 300,
      unresolved: { count: 1, rate: 100 / 300 },
      onTimeAcceptance: { numerator: 2, denominator: 3, share: 2 / 3 },
      onTimeAnswer: { numerator: 1, denominator: 2, share: 0.5 },
      confirmedResolved: { numerator: 1, denominator: 2, share: 0.5 },
      handlingSatisfaction: { numerator: 1, denominator: 2, share: 0.5, mean: 50 },
      affectedHouseholds: 7,
      bySource: { app: 2, hotline12345: 1, letter: 1, hotline: 0 },
      byCategory: [
        { category: 'lift', counted: 2 },
        { category: 'parking', counted: 2 },
      ],
      notCounted: 1,
    })
    expect(limits!.lower).toBeLessThan(figures.rate!)
    expect(limits!.upper).toBeGreaterThan(figures.rate!)
  })

  it('let a case that does not count into no figure but its own', () => {
    fc.assert(
      fc.property(fc.array(anyCase), fc.array(anyCase), (some, others) => {
        const apart = others.map((each) => ({ ...each, counts: false }))
        const { notCounted, ...figures } = complaintFiguresOf([...some, ...apart], of)
        const { notCounted: before, ...without } = complaintFiguresOf(some, of)
        expect(figures).toEqual(without)
        expect(notCounted).toBe(before + others.length)
      }),
    )
  })

  it('count merged duplicates once, with the households of all', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (one, other) => {
        const apart = [{ affectedHouseholds: one }, { affectedHouseholds: other }].map(complaint)
        const merged = [complaint({ affectedHouseholds: one + other })]
        const [two, single] = [complaintFiguresOf(apart, of), complaintFiguresOf(merged, of)]
        expect([two.counted, single.counted]).toEqual([2, 1])
        expect(single.affectedHouseholds).toBe(two.affectedHouseholds)
      }),
    )
  })

  it('are the same bytes whichever order the cases come in, and fit their schema', () => {
    fc.assert(
      fc.property(fc.array(anyCase), fc.nat(3000), (some, households) => {
        const figures = complaintFiguresOf(some, { ...of, households })
        const sorted = [...some].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
        for (const other of [[...some].reverse(), sorted]) {
          expect(JSON.stringify(complaintFiguresOf(other, { ...of, households }))).toBe(
            JSON.stringify(figures),
          )
        }
        expect(complaintFigures.parse(figures)).toEqual(figures)
      }),
    )
  })

  it('add up: sources and categories to C, U at most C, every numerator at most its denominator', () => {
    fc.assert(
      fc.property(fc.array(anyCase), (some) => {
        const figures = complaintFiguresOf(some, of)
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
        expect(total(Object.values(figures.bySource))).toBe(figures.counted)
        expect(total(figures.byCategory.map((each) => each.counted))).toBe(figures.counted)
        expect(figures.counted + figures.notCounted).toBe(some.length)
        expect(figures.unresolved.count).toBeLessThanOrEqual(figures.counted)
        const { onTimeAcceptance, onTimeAnswer, confirmedResolved, handlingSatisfaction } = figures
        for (const each of [onTimeAcceptance, onTimeAnswer, confirmedResolved, handlingSatisfaction]) {
          expect(each.numerator).toBeLessThanOrEqual(each.denominator)
          expect(each.denominator).toBeLessThanOrEqual(figures.counted)
          expect(each.share === null).toBe(each.denominator === 0)
        }
      }),
    )
  })

  it('are absent, never zero, where there is nothing to divide by', () => {
    const none = complaintFiguresOf([], { ...of, households: 0 })
    expect(none).toMatchObject({ counted: 0, rate: null, limits: null, unresolved: { count: 0, rate: null } })
    expect(none.onTimeAnswer.share).toBeNull()
    expect(none.handlingSatisfaction).toEqual({ numerator: 0, denominator: 0, share: null, mean: null })
  })
})

describe('the figures beside the city', () => {
  it('are the steadied rate, what was expected, and how far it is from that', () => {
    const figures = complaintFiguresOf([complaint(), complaint(), complaint()], of)
    const beside = steadiedFiguresOf(figures, city)
    expect(beside.steadiedRate).toBeCloseTo(1.8, 12)
    expect(beside).toMatchObject({ expected: 9, countCheck: false })
    expect(beside.z).toBeCloseTo(2 * (Math.sqrt(3) - 3), 12)
    expect(steadiedFigures.parse(beside)).toEqual(beside)
  })

  it('open a count check where hardly anybody complains, and not where compounds differ so anyhow', () => {
    const figures = complaintFiguresOf([], of)
    expect(steadiedFiguresOf(figures, city)).toMatchObject({ z: -6, countCheck: true })
    expect(steadiedFiguresOf(figures, { ...city, phi: 4 })).toMatchObject({ z: -3, countCheck: false })
  })

  it('are absent without exposure or a city rate, and open no check', () => {
    const absent = { steadiedRate: null, expected: null, z: null, countCheck: false }
    const figures = complaintFiguresOf([complaint()], of)
    expect(steadiedFiguresOf(figures, { ...city, cityRate: null })).toEqual(absent)
    expect(steadiedFiguresOf(figures, { ...city, households: 0 })).toEqual(absent)
    expect(steadiedFiguresOf({ ...figures, exposureYears: 0 }, city)).toEqual(absent)
  })
})

describe('the published complaint figures', () => {
  const publishedOf = (cases: CountedCase[]) => {
    const figures = complaintFiguresOf(cases, of)
    return publishedComplaintFiguresOf(figures, steadiedFiguresOf(figures, city), parameters.smallestCell)
  }

  it('say how few rated the handling, and not how', () => {
    const rated = (count: number) => Array.from({ length: count }, () => complaint({ handlingLevel: 1 }))
    expect(publishedOf(rated(9)).handlingSatisfaction).toEqual({
      numerator: null,
      denominator: 9,
      share: null,
      mean: null,
    })
    expect(publishedOf(rated(10)).handlingSatisfaction).toEqual({
      numerator: 0,
      denominator: 10,
      share: 0,
      mean: 0,
    })
    expect(publishedOf(rated(0)).handlingSatisfaction.denominator).toBe(0)
  })

  it('hold the steadied rate and every count, and nothing of a count check', () => {
    const published = publishedOf([])
    expect(published).toMatchObject({ counted: 0, rate: 0 })
    expect(published.steadiedRate).toBeCloseTo(1.2, 12)
    expect(publishedComplaintFigures.parse(published)).toEqual(published)
    for (const inner of ['z', 'expected', 'countCheck']) expect(published).not.toHaveProperty(inner)
  })
})
