import type { OpenClock } from '../../core/complaint/case-clock'
import { workingDaysBetween, type YearCalendar } from '../../core/complaint/working-days'
import type { RunningClock } from '../../core/contract/case-rows'
import { dayOfInstant, instantOfDay } from '../../core/place/day'

type Counting = { now: string; calendar: readonly YearCalendar[] }

/** A deadline as it is counted down; what falls on today has no day left. */
export function runningClockOf({ kind, dueAt }: OpenClock, { now, calendar }: Counting): RunningClock {
  const overdue = now > dueAt
  const [from, to] = overdue ? [dueAt, now] : [now, dueAt]
  const days = kind === 'confirm' ? daysBetween(from, to) : workingDaysBetween(from, to, calendar)
  return { kind, dueAt, overdue, days }
}

/** Days of the week from the day of one instant to that of a later one. */
function daysBetween(from: string, to: string): number {
  const beginning = (instant: string) => Date.parse(instantOfDay(dayOfInstant(instant)))
  return (beginning(to) - beginning(from)) / 86_400_000
}
