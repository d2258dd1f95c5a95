import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { funnelScore, needsCountCheck, overdispersionOf } from '../../core/method/funnel'
import { methodParametersV1 } from '../../core/method/parameters-v1'

const { winsorisedShare, countCheckBelow } = methodParametersV1.complaints

/** A compound of 100 household-years in which, at the rate of 1, z is near this. */
const compoundAt = (score: number) => ({ counted: (10 + score / 2) ** 2, householdYears: 100 })

describe('the funnel', () => {
  test.each([
    ['as many as expected', 9, 9, 1, 0],
    ['none where nine are expected', 0, 9, 1, -6],
    ['none where nine are expected, of compounds that differ much', 0, 9, 4, -3],
    ['four times as many as expected', 36, 9, 1, 6],
  ])('%s', (_name, counted, expected, phi, score) => {
    expect(funnelScore(counted, expected, phi)).toBe(score)
  })

  test.each([
    [-3.000001, true],
    [-3, false],
    [0, false],
    [12, false],
  ])('a z of %d opens a count check: %s', (score, opens) => {
    expect(needsCountCheck(score, countCheckBelow)).toBe(opens)
  })

  it('tells overdispersion as the mean square after both ends were drawn in to their tenth', () => {
    // z of −10, −4, −3, −2, −1, 0, 1, 2, 3, 4, 20: the tenths are −4 and 4, and (2·16 + 9 + 4 + 1 + 0 + 1 + 4 + 9 + 2·16)/11.
    const compounds = [20, -10, -4, -3, -2, -1, 0, 1, 2, 3, 4].map(compoundAt)
    expect(overdispersionOf(compounds, 1, winsorisedShare)).toBeCloseTo(92 / 11, 12)
  })

  it('takes a tenth that lies between two compounds from both, as R does by default', () => {
    // quantile(c(-6, -2, 2, 6), c(.1, .9)) is -4.8, 4.8 in R: (2·4.8² + 2·2²)/4.
    expect(overdispersionOf([-6, -2, 2, 6].map(compoundAt), 1, winsorisedShare)).toBeCloseTo(13.52, 12)
  })

  it('never lets one compound without complaints widen the funnel that it falls through', () => {
    const usual = Array.from({ length: 30 }, (_, index) => compoundAt((index % 5) - 2))
    const silent = { counted: 0, householdYears: 100 }
    expect(overdispersionOf([...usual, silent], 1, winsorisedShare)).toBeLessThan(3)
    expect(funnelScore(0, 100, overdispersionOf([...usual, silent], 1, winsorisedShare))).toBeLessThan(-10)
  })

  it('is never narrower than chance, and is that of chance where there is nothing to compare', () => {
    const compound = fc.record({
      counted: fc.nat(200),
      householdYears: fc.double({ min: 0, max: 5000, noNaN: true }),
    })
    const rate = fc.option(fc.double({ min: 0, max: 2, noNaN: true }))
    fc.assert(
      fc.property(fc.array(compound), rate, (compounds, cityOne) => {
        expect(overdispersionOf(compounds, cityOne, winsorisedShare)).toBeGreaterThanOrEqual(1)
      }),
    )
    expect(overdispersionOf([], 0.03, winsorisedShare)).toBe(1)
    expect(overdispersionOf([{ counted: 9, householdYears: 0 }], 0.03, winsorisedShare)).toBe(1)
    expect(overdispersionOf([compoundAt(20)], null, winsorisedShare)).toBe(1)
  })

  it('is the same to the bit whichever order the compounds come in', () => {
    const compound = fc.record({
      counted: fc.nat(200),
      householdYears: fc.double({ min: 1, max: 5000, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(compound, { minLength: 2, maxLength: 40 }), (compounds) => {
        expect(overdispersionOf([...compounds].reverse(), 0.03, winsorisedShare)).toBe(
          overdispersionOf(compounds, 0.03, winsorisedShare),
        )
      }),
    )
  })

  it('draws z towards the middle the more the compounds differ', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.double({ min: 0, max: 500, noNaN: true }), (counted, expected) => {
        const [alone, among] = [funnelScore(counted, expected, 1), funnelScore(counted, expected, 2)]
        expect(Math.abs(among)).toBeLessThanOrEqual(Math.abs(alone))
        expect(Math.sign(among)).toBe(Math.sign(alone))
      }),
    )
  })
})
