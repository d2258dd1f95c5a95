import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

export type Interval = { lower: number; upper: number }

/**
 * Wilson score interval of a share p (0…1) seen in n answers (n may be an effective number, n > 0).
 * Source: Wilson 1927; checked against PHEindicatormethods.
 */
export function wilsonInterval(p: number, n: number, confidence: number): Interval {
  const z = normalQuantile(1 - (1 - confidence) / 2, 0, 1)
  const centre = p + (z * z) / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return { lower: (centre - spread) / scale, upper: (centre + spread) / scale }
}
