import { sum } from './sum'

/**
 * Counts of responding households in cells whose total is known, with every cell of fewer than `smallest` hidden (null),
 * and the next-smallest too where hidden cells could be found by subtraction (method.md, Secrecy): where one alone is hidden,
 * and where as many households are missing from the total as cells, so that each holds one. Empty cells hold nobody and stay.
 */
export function withoutSmallCells(counts: readonly number[], smallest: number): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < smallest ? [index] : [])))
  const missing = sum([...hidden].map((index) => counts[index]!))
  if (hidden.size === 1 || (hidden.size > 0 && missing === hidden.size)) {
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count)[0]
    if (next !== undefined) hidden.add(next.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}
