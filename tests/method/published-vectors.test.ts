import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { complaintRate } from '../../core/method/complaint-rate'
import { marginOfError } from '../../core/method/margin-of-error'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { postStratifiedMean } from '../../core/method/post-stratified-mean'
import { questionFiguresOf } from '../../core/method/question-counting'
import { questionFitOf } from '../../core/method/question-fit'
import { requiredAnswers } from '../../core/method/required-answers'
import type { LevelCounts } from '../../core/method/score-of-level'
import { steadiedScoreOf } from '../../core/method/steadied-score'
import { wilsonInterval } from '../../core/method/wilson-interval'

describe('the published vectors of the method', () => {
  test.each([
    ['45 of 50', 45, 50, 0.786398, 0.956524, 6],
    ['4 of 5', 4, 5, 0.375535, 0.963776, 6],
    ['2 of 200 (PHEindicatormethods)', 2, 200, 0.002746658134, 0.035721761716, 12],
  ])('Wilson interval, %s', (_name, count, n, lower, upper, digits) => {
    const interval = wilsonInterval(count / n, n, 0.95)
    expect(interval.lower).toBeCloseTo(lower, digits)
    expect(interval.upper).toBeCloseTo(upper, digits)
  })

  test.each([
    [50, 300, 12.672885],
    [5, 1200, 43.753765],
    [1000, 1500, 1.789824],
  ])('margin of error at n=%i of N=%i', (n, N, expected) => {
    expect(marginOfError(n, N)).toBeCloseTo(expected, 6)
  })

  it('post-stratifies the worked example', () => {
    const figures = postStratifiedMean(
      [
        { households: 120, counts: [0, 1, 1, 8, 20] },
        { households: 80, counts: [1, 0, 1, 3, 5] },
        { households: 100, counts: [0, 0, 0, 2, 8] },
      ],
      methodParametersV1.weights,
    )
    expect(figures?.weights[0]).toBeCloseTo(0.666667, 6)
    expect(figures?.weights[1]).toBeCloseTo(1.333333, 6)
    expect(figures?.weights[2]).toBeCloseTo(1.666667, 6)
    expect(figures?.mean).toBeCloseTo(88, 10)
    expect(figures?.effectiveAnswers).toBeCloseTo(42.45283, 6)
  })

  it('steadies the worked example', () => {
    const { variance, keptShare, score, sd } = steadiedScoreOf(
      { mean: 88, answers: 50, households: 300, effectiveAnswers: 2250 / 53 },
      { compounds: 40, sigma2: 436, tau2: 70, mu: 82 },
      methodParametersV1,
    )
    expect(variance).toBeCloseTo(8.558519, 6)
    // Published cut at the sixth digit: 0.8910555000…
    expect(Math.trunc(keptShare * 1e6) / 1e6).toBe(0.891055)
    expect(score).toBeCloseTo(87.346333, 6)
    expect(sd).toBeCloseTo(2.761542, 6)
  })

  it('steadies five compounds beside each other', () => {
    const compounds = [
      [93, 180, 600],
      [96, 34, 60],
      [88.5, 400, 1500],
      [90, 60, 1200],
      [84, 250, 800],
    ].map(([mean, answers, households]) => ({
      ...{ mean: mean!, answers: answers!, households: households!, effectiveAnswers: answers! },
      variance: 436,
    }))
    const fit = questionFitOf(compounds, methodParametersV1.finiteFloor)
    expect(fit.sigma2).toBeCloseTo(436, 10)
    expect(fit.tau2).toBeCloseTo(16.668248, 6)
    expect(fit.mu).toBeCloseTo(90.045656, 6)
    const scores = compounds.map((each) => steadiedScoreOf(each, fit, methodParametersV1).score)
    for (const [index, expected] of [92.727221, 94.511257, 88.570731, 90.013371, 84.4057].entries()) {
      expect(scores[index]).toBeCloseTo(expected, 6)
    }
  })
})

describe('the Tenant Satisfaction Measures of 353 landlords', () => {
  const rows = readLandlords()

  it('holds every landlord', () => {
    expect(rows).toHaveLength(353)
  })

  it('reproduces the required number of answers and the margin of every row to 1e-12', () => {
    for (const row of rows) {
      expect(relative(requiredAnswers(row.N, errorBand(row.N)), row.required), row.landlord).toBeLessThan(
        1e-12,
      )
      expect(relative(marginOfError(row.n, row.N) ?? Number.NaN, row.margin), row.landlord).toBeLessThan(
        1e-12,
      )
    }
  })

  it('reproduces TP01, the share of the two best levels, of every row to the published rounding', () => {
    for (const row of rows) {
      const figures = questionFiguresOf(
        [{ households: row.N, counts: row.counts, dontKnow: 0 }],
        methodParametersV1,
      )
      // Published to a tenth; what binary fractions add to half of it is no difference.
      expect(Math.abs(100 * figures!.favourableRate - row.tp01), row.landlord).toBeLessThanOrEqual(
        0.05 + 1e-9,
      )
    }
  })

  it('reproduces CH01, complaints per 1,000 homes, of every row that has them to the published rounding', () => {
    for (const row of rows) {
      const rate = complaintRate(row.complaints, row.homes)
      if (rate === null) continue
      expect(Math.abs(10 * rate - row.ch01), row.landlord).toBeLessThanOrEqual(0.05 + 1e-9)
    }
    expect(rows.filter((row) => complaintRate(row.complaints, row.homes) === null)).toHaveLength(1)
  })
})

type Landlord = {
  landlord: string
  N: number
  n: number
  required: number
  margin: number
  tp01: number
  counts: LevelCounts
  complaints: number
  homes: number
  ch01: number
}

function readLandlords(): Landlord[] {
  const text = readFileSync(new URL('../../local/demo-city/tsm-2025.csv', import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      // The last twelve cells hold no comma; only a landlord's name may.
      const cells = line.trim().split(',')
      const figures = cells.slice(-13).map(Number)
      const [N, n, required, margin, tp01] = figures as [number, number, number, number, number]
      // The survey states the best level first.
      const counts = figures.slice(5, 10).reverse() as unknown as LevelCounts
      const [complaints, homes, ch01] = figures.slice(10) as [number, number, number]
      const landlord = cells.slice(0, -13).join(',')
      return { landlord, N, n, required, margin, tp01, counts, complaints, homes, ch01 }
    })
}

/** The regulator's bands of precision by population. */
function errorBand(N: number): number {
  if (N < 2_500) return 0.05
  if (N < 10_000) return 0.04
  return N < 25_000 ? 0.03 : 0.02
}

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300)
}
