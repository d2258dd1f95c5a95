import * as z from 'zod/mini'
import { day, dayOfInstant, daysLater, instantOfDay } from '../place/day'

const days = z.array(day).check(z.maxLength(366))

/** What a year's notice changes about Monday to Friday: days off, and make-up workdays 调休上班日, as YYYY-MM-DD. */
export const yearCalendar = z
  .strictObject({ year: z.int().check(z.minimum(2000), z.maximum(2099)), off: days, workdays: days })
  .check(
    z.refine(
      ({ year, off, workdays }) => [...off, ...workdays].every((each) => each.startsWith(`${year}-`)),
      {
        error: 'a day of another year',
      },
    ),
    z.refine(({ off, workdays }) => new Set([...off, ...workdays]).size === off.length + workdays.length, {
      error: 'a day twice',
    }),
  )
export type YearCalendar = z.infer<typeof yearCalendar>

/** Whether people are at work on a day: Monday to Friday, but for what the calendar says. */
export function isWorkingDay(date: string, calendar: readonly YearCalendar[]): boolean {
  if (calendar.some((year) => year.workdays.includes(date))) return true
  if (calendar.some((year) => year.off.includes(date))) return false
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * The end of the n-th working day after the day (in China) in which an instant lies, n ≥ 1. That day itself is not counted
 * (民法典 201), and a time ends on a working day, when offices close (民法典 203): 18:00 in China.
 * Example: two working days after Friday 2024-09-27 end on Monday 2024-09-30, as that Sunday is a make-up workday.
 */
export function workingDaysAfter(instant: string, count: number, calendar: readonly YearCalendar[]): string {
  let date = dayOfInstant(instant)
  for (let left = count; left > 0; ) {
    date = dayAfter(date)
    if (isWorkingDay(date, calendar)) left -= 1
  }
  return closingOf(date)
}

/** A deadline so many working days later, n ≥ 0; by none it is the same instant. */
export function addWorkingDaysTo(deadline: string, count: number, calendar: readonly YearCalendar[]): string {
  return count === 0 ? deadline : workingDaysAfter(deadline, count, calendar)
}

/** Working days after the day of one instant, up to and with the day of a later one; 0 when it is not later. */
export function workingDaysBetween(from: string, to: string, calendar: readonly YearCalendar[]): number {
  const last = dayOfInstant(to)
  let count = 0
  for (let date = dayOfInstant(from); date < last; ) {
    date = dayAfter(date)
    if (isWorkingDay(date, calendar)) count += 1
  }
  return count
}

/** The last year that the calendar has; beyond it weekends alone are off, which the bureau is warned of. Null without any. */
export function knownThrough(calendar: readonly YearCalendar[]): number | null {
  return calendar.length === 0 ? null : Math.max(...calendar.map(({ year }) => year))
}

function dayAfter(date: string): string {
  return dayOfInstant(daysLater(instantOfDay(date), 1))
}

function closingOf(date: string): string {
  return `${date}T10:00:00.000Z`
}
