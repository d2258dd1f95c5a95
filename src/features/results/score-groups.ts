/** Compounds of one range of scores together. */
export type ScoreGroup = { words: string; compounds: number; meanRate: number }

const width = 10

/** Dots by tens of points, the highest first, with the mean of their rates: what a table can say of a cloud of them. */
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
      meanRate: rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    }))
}
