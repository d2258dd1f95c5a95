/** The part of the scale from 0 to 100 that holds all values, in steps of ten and at least so wide: small differences shall not look like great ones. */
export function scoreSpan(values: readonly number[], least: number): [number, number] {
  if (values.length === 0) return [0, 100]
  const lower = Math.max(0, Math.floor(Math.min(...values) / 10) * 10)
  const upper = Math.min(100, Math.ceil(Math.max(...values) / 10) * 10)
  if (upper - lower >= least) return [lower, upper]
  const middle = Math.round((lower + upper) / 20) * 10
  const from = Math.min(Math.max(0, middle - least / 2), 100 - least)
  return [from, from + least]
}
