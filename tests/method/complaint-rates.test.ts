import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cityRate } from '../../core/method/city-rate'
import { complaintRate } from '../../core/method/complaint-rate'
import { exposureStart, exposureYears } from '../../core/method/exposure'
import { gammaLimits } from '../../core/method/gamma-limits'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { steadiedRate } from '../../core/method/steadied-rate'
import { unresolvedRate } from '../../core/method/unresolved-rate'

const { confidence, complaints } = methodParametersV1
const count = fc.nat(2000)
const householdYears = fc.double({ min: 1, max: 20_000, noNaN: true })
const rate = fc.double({ min: 0, max: 2, noNaN: true })

describe('exposure', () => {
  test.each([
    ['a year of 365 days', '2024-12-31T16:00:00.000Z', '2025-12-31T16:00:00.000Z', 365 / 365.25],
    ['a leap year', '2023-12-31T16:00:00.000Z', '2024-12-31T16:00:00.000Z', 366 / 365.25],
    ['half a day', '2025-01-01T00:00:00.000Z', '2025-01-01T12:00:00.000Z', 0.5 / 365.25],
    ['nothing', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 0],
    ['an end before its beginning', '2025-01-02T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 0],
  ])('of %s', (_name, from, to, years) => {
    expect(exposureYears(from, to)).toBe(years)
  })

  test.each([
    ['midnight in China', '2026-12-31T16:00:00.000Z', 12, '2025-12-31T16:00:00.000Z'],
    ['the morning of a 1 March in China', '2026-02-28T17:30:00.000Z', 1, '2026-01-31T17:30:00.000Z'],
    ['a day that the month before does not have', '2026-03-31T02:00:00.000Z', 1, '2026-02-28T02:00:00.000Z'],
    ['29 February', '2028-02-29T02:00:00.000Z', 12, '2027-02-28T02:00:00.000Z'],
    ['across a new year', '2026-01-15T02:00:00.000Z', 2, '2025-11-15T02:00:00.000Z'],
  ])('begins so many months before %s', (_name, closesAt, months, expected) => {
    expect(exposureStart(closesAt, months)).toBe(expected)
  })

  it('of two intervals that meet is that of both', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (dates) => {
        const [from, middle, to] = dates.map((date) => date.toISOString()).sort() as [string, string, string]
        expect(exposureYears(from, middle) + exposureYears(middle, to)).toBeCloseTo(
          exposureYears(from, to),
          12,
        )
      }),
    )
  })
})

describe('the complaint rate and its limits', () => {
  test.each([
    [0, 300, 0, 1.229626],
    [3, 300, 0.206224, 2.922424],
    [12, 1200, 0.516715, 1.746799],
    [45, 1500, 2.188221, 4.014236],
  ])('of %i complaints in %i household-years have the published limits', (C, HT, lower, upper) => {
    expect(complaintRate(C, HT)).toBe((100 * C) / HT)
    expect(gammaLimits(C, HT, 0.95)!.lower).toBeCloseTo(lower, 6)
    expect(gammaLimits(C, HT, 0.95)!.upper).toBeCloseTo(upper, 6)
  })

  it('agree with the exact Poisson limits of PHEindicatormethods, 2 of 200 per 100,000', () => {
    const limits = gammaLimits(2, 200, 0.95)!
    expect(1000 * limits.lower).toBeCloseTo(121.104639, 6)
    expect(1000 * limits.upper).toBeCloseTo(3612.343834, 6)
  })

  // scipy.stats.gamma.ppf(.025, C) and .ppf(.975, C + 1), SciPy 1.17.1. @stdlib's gamma quantile is off by 2e-4 from 938 on.
  test.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [2, 0.24220927854396496, 7.22468766772396],
    [937, 877.957306000675, 998.9688636175978],
    [938, 878.9252970058229, 1000.0008557063189],
    [1063, 1000.0503220890008, 1128.8739084970928],
    [5000, 4862.359188694899, 5140.5489485350045],
    [100_000, 99_381.15266374472, 100_621.74473974388],
  ])('of %i complaints agree with SciPy to 1e-14', (C, lower, upper) => {
    const limits = gammaLimits(C, 100, 0.95)!
    expect(Math.abs(limits.lower - lower)).toBeLessThanOrEqual(1e-14 * lower)
    expect(Math.abs(limits.upper - upper)).toBeLessThanOrEqual(1e-14 * upper)
  })

  it('lie on either side of the rate, and wider apart the surer they are to be', () => {
    fc.assert(
      fc.property(count, householdYears, (C, HT) => {
        const [narrow, limits] = [gammaLimits(C, HT, 0.8)!, gammaLimits(C, HT, confidence)!]
        expect(limits.upper).toBeGreaterThan(complaintRate(C, HT)!)
        if (C > 0) expect(limits.lower).toBeLessThan(complaintRate(C, HT)!)
        expect(limits.upper).toBeGreaterThan(narrow.upper)
        expect(limits.lower).toBeLessThanOrEqual(narrow.lower)
      }),
    )
  })

  it('halve when as many complaints come from twice the households', () => {
    fc.assert(
      fc.property(count, householdYears, (C, HT) => {
        expect(complaintRate(C, 2 * HT)).toBe(complaintRate(C, HT)! / 2)
        expect(gammaLimits(C, 2 * HT, confidence)!.upper).toBe(gammaLimits(C, HT, confidence)!.upper / 2)
      }),
    )
  })

  it('are absent, never zero, where no household was exposed', () => {
    expect(complaintRate(3, 0)).toBeNull()
    expect(gammaLimits(3, 0, confidence)).toBeNull()
  })
})

describe('the steadied rate', () => {
  const city = { rate: 0.03, steadyingHouseholdYears: 200 }
  test.each([
    [0, 300, 1.2],
    [3, 300, 1.8],
    [12, 1200, 1.285714],
    [45, 1500, 3.0],
  ])('of %i complaints in %i household-years is as published', (C, HT, expected) => {
    expect(steadiedRate(C, HT, city)).toBeCloseTo(expected, 6)
  })

  it('lies between the rate of the compound and the rate of the city', () => {
    const { steadyingHouseholdYears } = complaints
    fc.assert(
      fc.property(count, householdYears, rate, (C, HT, cityOne) => {
        const steadied = steadiedRate(C, HT, { rate: cityOne, steadyingHouseholdYears })!
        const [least, most] = [complaintRate(C, HT)!, 100 * cityOne].sort((a, b) => a - b) as [number, number]
        expect(steadied).toBeGreaterThanOrEqual(least - 1e-9 * most)
        expect(steadied).toBeLessThanOrEqual(most * (1 + 1e-9))
      }),
    )
  })

  it('is absent without exposure or without a city rate', () => {
    expect(steadiedRate(3, 0, city)).toBeNull()
    expect(steadiedRate(3, 300, { ...city, rate: null })).toBeNull()
  })
})

describe('the city rate', () => {
  it('is all complaints by all household-years, of compounds that have any', () => {
    const compounds = [
      { counted: 0, householdYears: 300 },
      { counted: 3, householdYears: 300 },
      { counted: 12, householdYears: 1200 },
      { counted: 45, householdYears: 1500 },
    ]
    expect(cityRate(compounds)).toBe(60 / 3300)
    expect(cityRate([...compounds, { counted: 9, householdYears: 0 }])).toBe(60 / 3300)
    expect(cityRate([{ counted: 9, householdYears: 0 }])).toBeNull()
    expect(cityRate([])).toBeNull()
  })

  it('is the same to the bit whichever order the compounds come in', () => {
    const compound = fc.record({ counted: count, householdYears })
    fc.assert(
      fc.property(fc.array(compound, { minLength: 2, maxLength: 40 }), (compounds) => {
        expect(cityRate([...compounds].reverse())).toBe(cityRate(compounds))
      }),
    )
  })
})

describe('the unresolved rate', () => {
  const resolved = { overdue: false, reopened: false, dissatisfied: false, upheld: false }

  it('counts a complaint once whatever befell it', () => {
    const all = { overdue: true, reopened: true, dissatisfied: true, upheld: true }
    expect(unresolvedRate([all, resolved, { ...resolved, upheld: true }], 200)).toEqual({ count: 2, rate: 1 })
  })

  it('is at most the complaint rate, and reached by each of the four ways alone', () => {
    const complaint = fc.record({
      overdue: fc.boolean(),
      reopened: fc.boolean(),
      dissatisfied: fc.boolean(),
      upheld: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(complaint), householdYears, (cases, HT) => {
        const { count: unresolved, rate: each } = unresolvedRate(cases, HT)
        expect(unresolved).toBe(cases.filter((one) => Object.values(one).some(Boolean)).length)
        expect(each).toBeLessThanOrEqual(complaintRate(cases.length, HT)!)
      }),
    )
  })
})
