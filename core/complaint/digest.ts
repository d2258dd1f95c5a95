import * as z from 'zod/mini'
import { dayOfInstant, daysLater, instantOfDay } from '../place/day'
import type { Duty } from './duties'
import { isWorkingDay, type YearCalendar } from './working-days'

/** What waits at somebody's desks, in numbers: by what has to be done, and how urgent it is. */
export const digestCounts = z.object({
  toAccept: z.int(),
  toAnswer: z.int(),
  other: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
})
export type DigestCounts = z.infer<typeof digestCounts>

const hour = 3_600_000
/** Staff are told from 09:00 in China until offices close. */
const [begins, ends] = [9 * hour, 18 * hour]

/** The day whose digest is due at the instant; null outside of working hours. */
export function digestDay(now: string, calendar: readonly YearCalendar[]): string | null {
  const day = dayOfInstant(now)
  const sinceMidnight = Date.parse(now) - Date.parse(instantOfDay(day))
  const isDue = begins <= sinceMidnight && sinceMidnight < ends && isWorkingDay(day, calendar)
  return isDue ? day : null
}

/** Duties in numbers; what is overdue is not due today as well. */
export function countDuties(duties: readonly Duty[], now: string): DigestCounts {
  const endOfDay = daysLater(instantOfDay(dayOfInstant(now)), 1)
  const count = (fits: (each: Duty) => boolean) => duties.filter(fits).length
  const toAccept = count(({ duty }) => duty === 'accept')
  const toAnswer = count(({ duty }) => duty === 'answer')
  return {
    toAccept,
    toAnswer,
    other: duties.length - toAccept - toAnswer,
    dueToday: count(({ dueAt }) => now <= dueAt && dueAt < endOfDay),
    overdue: count(({ dueAt }) => dueAt < now),
  }
}
