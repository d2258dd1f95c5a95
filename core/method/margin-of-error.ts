/**
 * Margin of error of a share at 95 %, in percent, with finite population correction:
 * 196·√(0.25/n·(N−n)/(N−1)) (method.md; the constant 1.96 is literal there, as the English regulator has it).
 * n answers of N households; a census (n ≥ N) has none; no answers give null.
 */
export function marginOfError(n: number, N: number): number | null {
  if (n <= 0) return null
  if (n >= N) return 0
  return 196 * Math.sqrt(((0.25 / n) * (N - n)) / (N - 1))
}
