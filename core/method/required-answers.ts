/**
 * Answers needed for a margin of ±e at 95 %: n0/(1+n0/N), n0 = 1.96²·0.25/e² (method.md, Gates).
 * e as a share (0.075 for ±7.5 %); returns a real number, not rounded.
 */
export function requiredAnswers(N: number, e: number): number {
  const n0 = (1.96 ** 2 * 0.25) / e ** 2
  return n0 / (1 + n0 / N)
}
