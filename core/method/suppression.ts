/**
 * Counts of responding households in cells whose total is known, with every cell of fewer than `smallest` hidden (null),
 * and the next-smallest too where one hidden cell could be found by subtraction (method.md, Secrecy). Empty cells hold
 * nobody and stay.
 */
export function withoutSmallCells(counts: readonly number[], smallest: number): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < smallest ? [index] : [])))
  if (hidden.size === 1) {
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count)[0]
    if (next !== undefined) hidden.add(next.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}
