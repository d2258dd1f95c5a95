import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { type Candidate, quotaProbabilities } from '../../core/method/quota-probability'

const { order } = methodParametersV1
const candidate = (compound: string, score: number, sd: number): Candidate => ({
  ...{ compound, score, sd, eligible: true, sheet: null, complaintRate: 1, unresolvedRate: 0 },
})
const candidates = fc
  .array(
    fc.record({
      score: fc.double({ min: 60, max: 100, noNaN: true }),
      sd: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((all) => all.map(({ score, sd }, index) => candidate(`c${index}`, score, sd)))
const sum = (all: { probability: number }[]) => all.reduce((total, each) => total + each.probability, 0)

describe('the probability of a place in the quota', () => {
  it('adds up to the places there are, each between 0 and 1', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 12 }), fc.nat(), (all, quota, seed) => {
        const found = quotaProbabilities(all, { order, quota, draws: 40, seed })
        expect(sum(found)).toBeCloseTo(Math.min(quota, all.length), 9)
        for (const { probability } of found) expect(probability).toBeGreaterThan(0)
        for (const { probability } of found) expect(probability).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for the same seed, whichever order candidates come in', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (all, seed) => {
        const of = { order, quota: 3, draws: 40, seed }
        expect(quotaProbabilities([...all].reverse(), of)).toEqual(quotaProbabilities(all, of))
      }),
      { numRuns: 40 },
    )
  })

  it('is one where scores are certain, and leaves out who cannot reach a place', () => {
    const all = [candidate('a', 95, 0), candidate('b', 91, 0), candidate('c', 80, 1)]
    expect(quotaProbabilities(all, { order, quota: 2, draws: 100, seed: 1 })).toEqual([
      { compound: 'a', probability: 1 },
      { compound: 'b', probability: 1 },
    ])
  })

  it('is near a half for two that are alike but for the code, as far as the draws can tell', () => {
    // Two of sd 3 on one mean fall into different bands, or are decided by S: each is before the other half the time.
    const found = quotaProbabilities([candidate('a', 88, 3), candidate('b', 88, 3)], {
      ...{ order, quota: 1, draws: 4000, seed: 7 },
    })
    for (const { probability } of found) expect(Math.abs(probability - 0.5)).toBeLessThan(0.03)
  })
})
