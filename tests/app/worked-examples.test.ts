import { describe, expect, test } from 'vitest'
import { bandOf } from '../../core/method/band'
import { complaintRate } from '../../core/method/complaint-rate'
import { gammaLimits } from '../../core/method/gamma-limits'
import { marginOfError } from '../../core/method/margin-of-error'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { postStratifiedMean } from '../../core/method/post-stratified-mean'
import { randomEffects } from '../../core/method/random-effects'
import { samplingVariance } from '../../core/method/sampling-variance'
import type { LevelCounts } from '../../core/method/score-of-level'
import { steadiedRate } from '../../core/method/steadied-rate'
import { steadiedScoreOf } from '../../core/method/steadied-score'
import { wilsonInterval } from '../../core/method/wilson-interval'
import {
  complaintsExample,
  drawnExample,
  favourableExample,
  marginExample,
  scoreExample,
  strataExample,
} from '../../src/features/results/worked-examples'

const { order, weights, complaints, confidence } = methodParametersV1
const numbers = (words: string) => words.split(/[^\d.]+/).flatMap((part) => (part === '' ? [] : Number(part)))

describe('what the page of the method works out is what the formulas give', () => {
  test('a score from three groups of buildings', () => {
    const strata = strataExample.rows.map(([, households, counts]) => ({
      households: Number(households),
      counts: numbers(counts) as unknown as LevelCounts,
    }))
    const found = postStratifiedMean(strata, weights)!
    expect(strataExample.rows.map(([, , , weight]) => weight)).toEqual(
      found.weights.map((weight) => weight.toFixed(3)),
    )
    const fit = { compounds: 40, sigma2: 436, tau2: 70, mu: 82 }
    const { variance, keptShare, score, sd, interval } = steadiedScoreOf(
      { ...found, households: 300 },
      fit,
      methodParametersV1,
    )
    const [answered, weighed, mean, error, kept, final] = scoreExample
    expect(answered).toContain(`答了 ${found.answers} 户`)
    expect(weighed).toContain(found.weights.map((weight) => weight.toFixed(3)).join('、'))
    expect(mean).toBe(
      `加权平均分 y = ${found.mean.toFixed(1)}；加权后相当于 ${found.effectiveAnswers.toFixed(2)} 户的回答。`,
    )
    expect(error).toContain(`σ² = ${fit.sigma2}`)
    expect(error).toContain(`v = ${variance?.toFixed(3)}`)
    expect(kept).toContain(
      `B = ${fit.tau2} ÷ (${fit.tau2} + ${variance?.toFixed(3)}) = ${keptShare.toFixed(3)}`,
    )
    const band = bandOf(score, order.grid)! * order.grid
    expect(final).toBe(
      `得分 S = ${fit.mu} + ${keptShare.toFixed(3)} × (${found.mean} − ${fit.mu}) = ${score.toFixed(2)}，标准误 ${sd?.toFixed(2)}，95% 区间 ${interval?.lower.toFixed(2)}～${interval?.upper.toFixed(2)}。按 ${order.grid} 分一档，在 ${band}–${band + order.grid} 分这一档。`,
    )
  })

  test('five compounds drawn towards their mean', () => {
    const sigma2 = 436
    const compounds = drawnExample.rows.map(([mean, of, score]) => {
      const [answers, households] = numbers(of) as [number, number]
      const sample = { answers, households, effectiveAnswers: answers, mean: Number(mean) }
      return { sample, score, variance: samplingVariance(sample, { ...methodParametersV1, sigma2 }) }
    })
    const { mu, tau2 } = randomEffects(
      compounds.map(({ sample, variance }) => ({ value: sample.mean, variance })),
    )!
    expect(drawnExample.note).toContain(`μ = ${mu.toFixed(2)}`)
    expect(drawnExample.note).toContain(`τ² = ${tau2.toFixed(2)}`)
    const fit = { compounds: compounds.length, sigma2, mu, tau2 }
    for (const { sample, score } of compounds)
      expect(steadiedScoreOf(sample, fit, methodParametersV1).score.toFixed(2)).toBe(score)
  })

  test.each(marginExample.rows)('the margin of %s', (of, margin) => {
    const [answers, households] = numbers(of) as [number, number]
    expect(`±${marginOfError(answers, households)?.toFixed(1)}%`).toBe(margin)
  })

  test.each(favourableExample.rows)('the favourable rate of %s', (of, rate, words) => {
    const [part, answers] = numbers(of) as [number, number]
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`
    const { lower, upper } = wilsonInterval(part / answers, answers, confidence)
    expect([percent(part / answers), `${percent(lower)}～${percent(upper)}`]).toEqual([rate, words])
  })

  test.each(complaintsExample.rows)('complaints of %s', (of, rate, words, steadied) => {
    const [households, counted] = numbers(of) as [number, number]
    const limits = gammaLimits(counted, households, confidence)!
    const { steadyingHouseholdYears } = complaints
    expect([
      complaintRate(counted, households)?.toFixed(2),
      `${limits.lower.toFixed(2)}～${limits.upper.toFixed(2)}`,
      steadiedRate(counted, households, { rate: 0.03, steadyingHouseholdYears })?.toFixed(2),
    ]).toEqual([rate, words, steadied])
  })
})
