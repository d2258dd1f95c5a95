import { dayOfInstant, instantOfDay } from '../place/day'

const millisecondsOfYear = 365.25 * 86_400_000

/**
 * T, the exposure in years of 365.25 days of the interval [from, to) of instants (method.md, Complaints); 0 when it is empty.
 * H·T, in household-years, is what every rate of complaints is divided by.
 * Example: the twelve months of 2025 in China are 365/365.25 = 0.999316 years.
 */
export function exposureYears(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / millisecondsOfYear
}

/**
 * The instant so many calendar months before another, at the same time of the day in China; where the month is too short, on its
 * last day. Complaints before the company's own tenure are not its own: the caller takes the later of this and the handover.
 * Example: twelve months before 2027-01-01 00:00 in China is 2026-01-01 00:00.
 */
export function exposureStart(closesAt: string, months: number): string {
  const day = dayOfInstant(closesAt)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  const start = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDate)))
  const timeOfDay = Date.parse(closesAt) - Date.parse(instantOfDay(day))
  return new Date(Date.parse(instantOfDay(start.toISOString().slice(0, 10))) + timeOfDay).toISOString()
}
