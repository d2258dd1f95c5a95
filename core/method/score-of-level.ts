/** Score of one answer: s = 25·(x − 1), 0…100, for a level x of 1…5 (method.md, Questionnaire). */
export function scoreOfLevel(level: number): number {
  return 25 * (level - 1)
}

/** Counts of the five levels, 非常不满意 (1) first. May be decimal where a survey weighted its answers. */
export type LevelCounts = readonly [number, number, number, number, number]

/** Answers in all. */
export function answersIn(counts: LevelCounts): number {
  return counts[0] + counts[1] + counts[2] + counts[3] + counts[4]
}

/** Sum of the scores of all answers. */
export function scoreSum(counts: LevelCounts): number {
  return 25 * counts[1] + 50 * counts[2] + 75 * counts[3] + 100 * counts[4]
}
