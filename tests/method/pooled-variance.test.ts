import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pooledVariance, sampleVariance } from '../../core/method/pooled-variance'
import { answersIn, type LevelCounts, scoreOfLevel } from '../../core/method/score-of-level'

const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))

const scoresOf = (of: LevelCounts) =>
  of.flatMap((count, index) => Array.from({ length: count }, () => scoreOfLevel(index + 1)))

describe('the variance of answers', () => {
  test.each<[string, LevelCounts, number | null]>([
    ['nobody', [0, 0, 0, 0, 0], null],
    ['one household', [0, 0, 0, 0, 1], null],
    ['two that agree', [0, 0, 0, 2, 0], 0],
    ['two that do not', [1, 0, 0, 0, 1], 5000],
    ['twenty', [0, 0, 0, 10, 10], 164.473684],
    ['a weighted survey', [0, 0, 0, 1.5, 1.5], 234.375],
  ])('of %s', (_name, given, expected) => {
    const variance = sampleVariance(given)
    if (expected === null) expect(variance).toBeNull()
    else expect(variance).toBeCloseTo(expected, 6)
  })

  it('is pooled by what each compound can say about it, not by compound', () => {
    const compounds = [
      { answers: 3, variance: 100 },
      { answers: 11, variance: 400 },
    ]
    expect(pooledVariance(compounds)).toBe((2 * 100 + 10 * 400) / 12)
  })

  it('is absent without a compound', () => {
    expect(pooledVariance([])).toBeNull()
  })

  it('equals that of the single answers, pooled by hand', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (given) => {
        const compounds = given.filter((each) => answersIn(each) > 1)
        fc.pre(compounds.length > 0)
        const squares = compounds.flatMap((each) => {
          const scores = scoresOf(each)
          const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
          return scores.map((score) => (score - mean) ** 2)
        })
        const freedom = squares.length - compounds.length
        const pooled = pooledVariance(
          compounds.map((each) => ({ answers: answersIn(each), variance: sampleVariance(each)! })),
        )
        expect(pooled).toBeCloseTo(squares.reduce((sum, each) => sum + each, 0) / freedom, 6)
      }),
    )
  })
})
