import { describe, expect, it, test } from 'vitest'
import { assumptions } from '../../local/method/study/assumptions'
import { cityOf } from '../../local/method/study/city'
import { filesOf } from '../../local/method/study/files'
import { measuredOver } from '../../local/method/study/measure'
import { answersOf, manipulations, type Scenario, scenarios } from '../../local/method/study/scenarios'
import { studyOf } from '../../local/method/study/study'
import { tQuantile } from '../../local/method/study/t-quantile'

const few = { ...assumptions, compounds: 40, manipulated: 4, chosen: 5 }

describe('the study of the method', () => {
  it('is the same bytes for the same seed, and others for another', () => {
    const files = filesOf(studyOf(few, { runs: 2, seed: 3 }))
    expect(filesOf(studyOf(few, { runs: 2, seed: 3 }))).toEqual(files)
    expect(filesOf(studyOf(few, { runs: 2, seed: 4 }))['study.md']).not.toBe(files['study.md'])
    for (const text of Object.values(files)) expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('leaves the answers of a compound in which nothing is done as they are', () => {
    const [compound] = cityOf(few, 5)
    const of = (scenario: Scenario, manipulated: boolean) =>
      answersOf(compound!, { scenario, manipulated, seed: 9 })
    const plain = of('plain', false)
    for (const scenario of manipulations) {
      expect(of(scenario, false)).toEqual(plain)
      expect(of(scenario, true)).not.toEqual(plain)
    }
  })

  it('never has more answers in a building than households', () => {
    for (const compound of cityOf(few, 11)) {
      for (const scenario of scenarios) {
        for (const { households, counts } of answersOf(compound, { scenario, manipulated: true, seed: 1 })) {
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(households)
        }
      }
    }
  })

  it('measures every number of its runs by mean and standard error', () => {
    const runs = [1, 2, 3, 6].map((value) => ({ won: { raw: value } }))
    // Sample standard deviation √(14/3) of four runs.
    expect(measuredOver(runs)).toEqual({ won: { raw: { mean: 3, error: Math.sqrt(14 / 3) / 2 } } })
  })

  // scipy.stats.t.ppf(.975, ν)
  test.each([
    [5, 2.5705818356, 0.002],
    [10, 2.228138852, 0.0001],
    [30, 2.0422724563, 0.00001],
    [1000, 1.9623390808, 0.000001],
  ])('knows the quantile of t at %i degrees of freedom', (freedom, expected, within) => {
    expect(Math.abs(tQuantile(freedom) / expected - 1)).toBeLessThan(within)
  })
})
