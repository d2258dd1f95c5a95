import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomEffects } from '../../core/method/random-effects'
import { bcgTrials } from './bcg-trials'

const estimates = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    variance: fc.double({ min: 0.1, max: 60, noNaN: true }),
  }),
  { minLength: 2, maxLength: 30 },
)

describe('the random-effects mean of DerSimonian and Laird', () => {
  it('agrees with metafor on dat.bcg', () => {
    const { mu, tau2, q } = randomEffects(bcgTrials)!
    expect(mu).toBeCloseTo(-0.714117, 6)
    expect(q).toBeCloseTo(152.233008, 6)
    expect(tau2).toBeCloseTo(0.30876, 6)
  })

  test.each([
    ['nothing', []],
    ['one estimate', [{ value: 80, variance: 4 }]],
  ])('is absent of %s', (_name, given) => {
    expect(randomEffects(given)).toBeNull()
  })

  it('is the fixed-effect mean, and τ² zero, where estimates differ by no more than chance', () => {
    const { mu, tau2, q } = randomEffects([
      { value: 80, variance: 4 },
      { value: 82, variance: 12 },
    ])!
    expect({ mu, tau2, q }).toEqual({ mu: 80.5, tau2: 0, q: 0.25 })
  })

  it('lies among the estimates, and moves with them', () => {
    fc.assert(
      fc.property(estimates, fc.integer({ min: -50, max: 50 }), (given, shift) => {
        const { mu, tau2 } = randomEffects(given)!
        const values = given.map(({ value }) => value)
        expect(tau2).toBeGreaterThanOrEqual(0)
        expect(mu).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(mu).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
        const moved = randomEffects(given.map((each) => ({ ...each, value: each.value + shift })))!
        expect(moved.mu).toBeCloseTo(mu + shift, 6)
        expect(Math.abs(moved.tau2 - tau2)).toBeLessThanOrEqual(1e-9 * Math.max(1, tau2))
      }),
    )
  })
})
