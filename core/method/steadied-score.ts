import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { QuestionFit } from './question-fit'
import { type Sample, samplingVariance } from './sampling-variance'
import type { SteadiedScore } from './steadied-question'

/**
 * S, the mean score drawn towards the city's by as much as its own error weighs: B = τ²/(τ² + v) (method.md, Shrinkage). 回答的户数越少，
 * 得分越向全市平均靠拢。 Where there is nothing to borrow, S is y and B is 1.
 * Example: y = 88, n = 50, N = 300, n_eff = 42.452830 with σ² = 436, τ² = 70, μ = 82: v = 8.558519, B = 0.891055, S = 87.346333.
 */
export function steadiedScoreOf(
  sample: Sample & { mean: number },
  fit: QuestionFit,
  of: { finiteFloor: number; confidence: number },
): SteadiedScore {
  const { sigma2, mu, tau2 } = fit
  if (sigma2 === null) {
    return { variance: null, keptShare: 1, score: sample.mean, sd: null, interval: null }
  }
  const variance = samplingVariance(sample, { sigma2, finiteFloor: of.finiteFloor })
  const borrows = mu !== null && tau2 !== null
  const keptShare = borrows ? tau2 / (tau2 + variance) : 1
  const score = borrows ? mu + keptShare * (sample.mean - mu) : sample.mean
  const sd = Math.sqrt(keptShare * variance)
  const spread = normalQuantile(1 - (1 - of.confidence) / 2, 0, 1) * sd
  return { variance, keptShare, score, sd, interval: { lower: score - spread, upper: score + spread } }
}
