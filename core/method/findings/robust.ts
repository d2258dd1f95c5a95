/** The median of some numbers, 0 without any. */
export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b)
  const middle = inOrder.length >> 1
  const upper = inOrder[middle] ?? 0
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? 0) + upper) / 2
}

/** The median, and the spread about it that a few outliers cannot move: 1.4826 median absolute deviations, which is sd of a normal. */
export type Middle = { median: number; spread: number }

/** Spreads are never taken for less than `smallest`: where nearly all are alike, every other one would stand out. */
export function middleOf(values: readonly number[], smallest: number): Middle {
  const middle = median(values)
  const deviation = median(values.map((value) => Math.abs(value - middle)))
  return { median: middle, spread: Math.max(smallest, 1.4826 * deviation) }
}

/** How many spreads a value lies above the median. */
export const spreadsAbove = (value: number, { median: middle, spread }: Middle): number =>
  (value - middle) / spread
