/** Adds values in the order in which they come: callers fix it, so that equal input gives equal bits. */
export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
