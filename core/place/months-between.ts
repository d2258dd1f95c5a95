/** Whole calendar months from one instant to a later one, in Asia/Shanghai days; 0 when not later. */
export function monthsBetween(from: string, to: string): number {
  const start = shanghaiDay(from)
  const end = shanghaiDay(to)
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
  return Math.max(0, months)
}

// Asia/Shanghai has had no daylight saving since 1991: a fixed +08:00.
function shanghaiDay(instant: string): { year: number; month: number; day: number } {
  const day = new Date(Date.parse(instant) + 8 * 3_600_000)
  return { year: day.getUTCFullYear(), month: day.getUTCMonth(), day: day.getUTCDate() }
}
