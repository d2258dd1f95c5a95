import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { postStratifiedMean } from '../../core/method/post-stratified-mean'
import type { LevelCounts } from '../../core/method/score-of-level'
import { answersIn, scoreOfLevel, scoreSum } from '../../core/method/score-of-level'

const trim = methodParametersV1.weights
const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
const strata = fc.array(fc.record({ households: fc.integer({ min: 200, max: 2000 }), counts }), {
  minLength: 1,
  maxLength: 12,
})

describe('the post-stratified mean', () => {
  it('is absent without answers', () => {
    expect(postStratifiedMean([{ households: 80, counts: [0, 0, 0, 0, 0] }], trim)).toBeNull()
    expect(postStratifiedMean([], trim)).toBeNull()
  })

  it('weighs every answer so that the weights add up to the answers, within the trimming', () => {
    fc.assert(
      fc.property(strata, (given) => {
        const figures = postStratifiedMean(given, trim)
        fc.pre(figures !== null)
        const total = given.reduce((sum, each, h) => sum + answersIn(each.counts) * figures.weights[h]!, 0)
        expect(total).toBeCloseTo(figures.answers, 6)
        expect(figures.effectiveAnswers).toBeLessThanOrEqual(figures.answers * (1 + 1e-12))
        expect(figures.mean).toBeGreaterThanOrEqual(-1e-9)
        expect(figures.mean).toBeLessThanOrEqual(100 + 1e-9)
      }),
    )
  })

  it('never falls when one answer becomes better', () => {
    fc.assert(
      fc.property(strata, fc.nat(11), fc.integer({ min: 0, max: 3 }), (given, pick, level) => {
        const index = pick % given.length
        const before = given[index]!.counts as LevelCounts
        fc.pre(before[level]! > 0)
        const after = [...before] as [number, number, number, number, number]
        after[level]! -= 1
        after[level + 1]! += 1
        const better = given.map((each, h) => (h === index ? { ...each, counts: after } : each))
        expect(postStratifiedMean(better, trim)!.mean).toBeGreaterThan(
          postStratifiedMean(given, trim)!.mean - 1e-9,
        )
      }),
    )
  })

  it('equals the plain mean when every stratum answers alike', () => {
    const figures = postStratifiedMean(
      [
        { households: 100, counts: [1, 2, 3, 4, 10] },
        { households: 100, counts: [2, 2, 2, 4, 10] },
      ],
      trim,
    )
    expect(figures?.mean).toBeCloseTo((scoreSum([1, 2, 3, 4, 10]) + scoreSum([2, 2, 2, 4, 10])) / 40, 12)
    expect(figures?.effectiveAnswers).toBeCloseTo(40, 12)
  })

  it('scores the five levels 0, 25, 50, 75, 100', () => {
    expect([1, 2, 3, 4, 5].map(scoreOfLevel)).toEqual([0, 25, 50, 75, 100])
  })
})
