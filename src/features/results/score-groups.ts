import { median } from '../../../core/method/findings/robust'

/** Compounds of one range of scores together. */
export type ScoreGroup = { words: string; compounds: number; medianRate: number }

const width = 10

/**
 * Dots by tens of points, the highest first, with the median of their rates: what a table can say of a cloud of them.
 * A mean would be led by a few small compounds, where one complaint is a high rate.
 */
export function scoreGroupsOf(points: readonly (readonly [score: number, rate: number])[]): ScoreGroup[] {
  const groups = new Map<number, number[]>()
  for (const [score, rate] of points) {
    const group = Math.min(Math.floor(score / width), 100 / width - 1)
    groups.set(group, [...(groups.get(group) ?? []), rate])
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([group, rates]) => ({
      words: `${group * width}～${(group + 1) * width} 分`,
      compounds: rates.length,
      medianRate: median(rates),
    }))
}
