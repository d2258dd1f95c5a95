import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { postStratifiedMean } from '../../core/method/post-stratified-mean'
import { noFit, questionFitOf } from '../../core/method/question-fit'
import { samplingVariance } from '../../core/method/sampling-variance'
import type { LevelCounts } from '../../core/method/score-of-level'
import { answersIn } from '../../core/method/score-of-level'
import { steadiedScoreOf } from '../../core/method/steadied-score'

const fit = { compounds: 40, sigma2: 436, mu: 82, tau2: 70 }
const score = fc.double({ min: 0, max: 100, noNaN: true })
const sample = fc
  .record({
    households: fc.integer({ min: 10, max: 5000 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ households, share }) => {
    const answers = Math.max(1, Math.round(households * share))
    return { households, answers, effectiveAnswers: answers }
  })
const anyFit = fc.record({
  compounds: fc.constant(40),
  sigma2: fc.double({ min: 50, max: 2000, noNaN: true }),
  mu: fc.double({ min: 40, max: 95, noNaN: true }),
  tau2: fc.double({ min: 0, max: 200, noNaN: true }),
})

describe('the variance of a mean', () => {
  it('counts answers as noisy even where every household gave one', () => {
    const of = { sigma2: 400, finiteFloor: 0.1 }
    expect(samplingVariance({ answers: 100, households: 100, effectiveAnswers: 100 }, of)).toBe(0.4)
    expect(samplingVariance({ answers: 100, households: 200, effectiveAnswers: 100 }, of)).toBe(2)
  })
})

describe('the steadied score', () => {
  it('lies between the mean and the city', () => {
    fc.assert(
      fc.property(score, sample, anyFit, (mean, of, city) => {
        const { score: steadied, keptShare } = steadiedScoreOf({ ...of, mean }, city, parameters)
        const [least, most] = [mean, city.mu].sort((a, b) => a - b) as [number, number]
        expect(steadied).toBeGreaterThanOrEqual(least - 1e-9)
        expect(steadied).toBeLessThanOrEqual(most + 1e-9)
        expect(keptShare).toBeGreaterThanOrEqual(0)
        expect(keptShare).toBeLessThan(1)
      }),
    )
  })

  it('comes nearer to the own mean with every further answer', () => {
    fc.assert(
      fc.property(score, sample, fc.integer({ min: 1, max: 500 }), (mean, of, more) => {
        fc.pre(of.answers + more <= of.households)
        const answers = of.answers + more
        const few = steadiedScoreOf({ ...of, mean }, fit, parameters)
        const many = steadiedScoreOf({ ...of, mean, answers, effectiveAnswers: answers }, fit, parameters)
        expect(many.keptShare).toBeGreaterThan(few.keptShare)
        expect(Math.abs(many.score - mean)).toBeLessThanOrEqual(Math.abs(few.score - mean) + 1e-9)
        expect(many.variance).toBeLessThan(few.variance!)
      }),
    )
  })

  it('never falls when an answer becomes better and the city stays as it is', () => {
    const counts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
    const strata = fc.array(fc.record({ households: fc.integer({ min: 100, max: 900 }), counts }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(strata, fc.nat(5), fc.nat(3), anyFit, (given, pick, level, city) => {
        const index = pick % given.length
        const better = [...given[index]!.counts] as [number, number, number, number, number]
        fc.pre(better[level]! > 0)
        better[level]! -= 1
        better[level + 1]! += 1
        const households = given.reduce((sum, each) => sum + each.households, 0)
        const steadied = (of: { households: number; counts: LevelCounts }[]) => {
          const { mean, answers, effectiveAnswers } = postStratifiedMean(of, parameters.weights)!
          return steadiedScoreOf({ mean, answers, effectiveAnswers, households }, city, parameters).score
        }
        const after = given.map((each, h) => (h === index ? { ...each, counts: better } : each))
        expect(steadied(after)).toBeGreaterThanOrEqual(steadied(given))
      }),
    )
  })

  it('has an interval of 1.959964 standard deviations to either side', () => {
    const {
      score: steadied,
      sd,
      interval,
    } = steadiedScoreOf({ mean: 88, answers: 50, households: 300, effectiveAnswers: 50 }, fit, parameters)
    expect((interval!.upper - steadied) / sd!).toBeCloseTo(1.959964, 6)
    expect((steadied - interval!.lower) / sd!).toBeCloseTo(1.959964, 6)
  })

  it('is the mean itself where there is nothing to borrow, and then without error where there is no σ²', () => {
    const given = { mean: 88, answers: 40, households: 80, effectiveAnswers: 40 }
    expect(steadiedScoreOf(given, noFit, parameters)).toEqual({
      ...{ variance: null, keptShare: 1, score: 88, sd: null, interval: null },
    })
    const two = { compounds: 2, sigma2: 400, mu: null, tau2: null }
    expect(steadiedScoreOf(given, two, parameters)).toMatchObject({
      ...{ variance: 5, keptShare: 1, score: 88, sd: Math.sqrt(5) },
    })
  })
})

describe('the fit of a question', () => {
  const compound = (mean: number, variance = 400) => ({
    ...{ mean, variance, answers: 100, households: 500, effectiveAnswers: 100 },
  })

  it('borrows nothing of fewer than three compounds', () => {
    expect(questionFitOf([], 0.1)).toEqual(noFit)
    expect(questionFitOf([compound(80), compound(90)], 0.1)).toEqual({
      ...{ compounds: 2, sigma2: 400, mu: null, tau2: null },
    })
    expect(questionFitOf([compound(80), compound(85), compound(90)], 0.1).mu).toBeCloseTo(85, 9)
  })

  it('borrows nothing where all households of every compound said the same', () => {
    const alike = [compound(80, 0), compound(85, 0), compound(90, 0)]
    expect(questionFitOf(alike, 0.1)).toEqual({ compounds: 3, sigma2: 0, mu: null, tau2: null })
    expect(steadiedScoreOf(alike[2]!, questionFitOf(alike, 0.1), parameters)).toMatchObject({
      ...{ score: 90, keptShare: 1, sd: 0 },
    })
  })

  it('never takes a compound’s own variance: six that agree are no surer than six that do not', () => {
    const at = (counts: LevelCounts) => {
      const answers = answersIn(counts)
      return samplingVariance(
        { answers, households: 60, effectiveAnswers: answers },
        { sigma2: 436, finiteFloor: 0.1 },
      )
    }
    expect(at([0, 0, 0, 0, 6])).toBe(at([1, 1, 1, 1, 2]))
  })
})
