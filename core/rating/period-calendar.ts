import type { ErrorCode } from '../contract/errors'
import { dayOfInstant, daysLater, instantOfDay, isDay } from '../place/day'
import { calendarLimits } from './calendar-limits'

/** The days of a period in Asia/Shanghai, `2027-05-01`: it opens at 0:00 of the first and closes at 24:00 of the last. */
export type PeriodDays = { firstDay: string; lastDay: string; publicationDay: string }

export type PeriodInstants = { opensAt: string; closesAt: string; publishesAt: string }

const day = 86_400_000

/** The instants of a period's days; null if one of them is no day. */
export function instantsOf({ firstDay, lastDay, publicationDay }: PeriodDays): PeriodInstants | null {
  if (![firstDay, lastDay, publicationDay].every(isDay)) return null
  return {
    opensAt: instantOfDay(firstDay),
    closesAt: daysLater(instantOfDay(lastDay), 1),
    publishesAt: instantOfDay(publicationDay),
  }
}

/** The days of a period's instants. */
export function daysOf({ opensAt, closesAt, publishesAt }: PeriodInstants): PeriodDays {
  return {
    firstDay: dayOfInstant(opensAt),
    lastDay: dayOfInstant(daysLater(closesAt, -1)),
    publicationDay: dayOfInstant(publishesAt),
  }
}

/** What a period is planned as. */
export type Planned = PeriodDays & { code: string; reminders: readonly number[] }

/** Another period of the city. */
export type Neighbour = { code: string; opensAt: string; closesAt: string }

export type CalendarField = 'code' | keyof PeriodDays | 'reminders'

/** What is wrong with a plan, and at which of its fields. */
export type CalendarFault = { field: CalendarField; code: ErrorCode }

/**
 * Everything that is wrong with a planned period, as of `now`; empty if nothing is. `others` are the city's other periods,
 * drafts included: a period that was planned over another's days would be noticed too late.
 */
export function calendarFaults(planned: Planned, others: readonly Neighbour[], now: string): CalendarFault[] {
  const instants = instantsOf(planned)
  if (instants === null) {
    const fields = ['firstDay', 'lastDay', 'publicationDay'] as const
    return fields
      .filter((field) => !isDay(planned[field]))
      .map((field) => ({ field, code: 'period_day_unknown' }))
  }
  const faults: (CalendarFault | false)[] = [
    ...datesFaults(instants, now),
    overlapping(instants, others) && { field: 'firstDay', code: 'periods_overlap' },
    outOfOrder(planned.code, instants, others) && { field: 'code', code: 'period_code_out_of_order' },
    remindsOutside(planned.reminders, instants) && { field: 'reminders', code: 'period_reminder_outside' },
  ]
  return faults.filter((fault) => fault !== false)
}

function datesFaults({ opensAt, closesAt, publishesAt }: PeriodInstants, now: string) {
  const open = (Date.parse(closesAt) - Date.parse(opensAt)) / day
  const published = daysLater(closesAt, calendarLimits.objectionDays + 1)
  const faults: (CalendarFault | false)[] = [
    opensAt < daysLater(now, calendarLimits.announcedAhead) && {
      field: 'firstDay',
      code: 'period_opens_too_soon',
    },
    open < calendarLimits.fewestDaysOpen && { field: 'lastDay', code: 'period_too_short' },
    open > calendarLimits.mostDaysOpen && { field: 'lastDay', code: 'period_too_long' },
    publishesAt < published && { field: 'publicationDay', code: 'period_publishes_too_soon' },
  ]
  return faults
}

/** Whether a period shares an instant with another. One may open the moment another closes. */
export function overlapping(
  { opensAt, closesAt }: Pick<PeriodInstants, 'opensAt' | 'closesAt'>,
  others: readonly Neighbour[],
): boolean {
  return others.some((other) => opensAt < other.closesAt && other.opensAt < closesAt)
}

/** Lists put periods in order by their codes alone, so codes have to rise with the dates. */
function outOfOrder(code: string, { opensAt }: PeriodInstants, others: readonly Neighbour[]): boolean {
  return others.some((other) => (other.opensAt < opensAt ? other.code >= code : other.code <= code))
}

function remindsOutside(reminders: readonly number[], { opensAt, closesAt }: PeriodInstants): boolean {
  const days = new Set(reminders)
  if (days.size !== reminders.length || days.size > calendarLimits.mostReminders) return true
  return reminders.some((before) => before < 1 || daysLater(closesAt, -before) <= opensAt)
}

/** A period as an extension finds it. */
export type Extendable = Neighbour & { publishesAt: string; extended: boolean; announced: boolean }

/** Why a period cannot be extended to the end of a day, or null: once, later, by no more than a month, before it has closed. */
export function extensionRefusal(
  period: Extendable,
  lastDay: string,
  others: readonly Neighbour[],
  now: string,
): ErrorCode | null {
  if (!isDay(lastDay)) return 'period_day_unknown'
  if (period.extended) return 'period_extended_before'
  if (!period.announced || now >= period.closesAt) return 'period_not_extendable'
  const closesAt = daysLater(instantOfDay(lastDay), 1)
  if (closesAt <= period.closesAt) return 'extension_not_later'
  if (closesAt > daysLater(period.closesAt, calendarLimits.mostExtension)) return 'extension_too_long'
  return overlapping({ opensAt: period.opensAt, closesAt }, others) ? 'periods_overlap' : null
}

/** The dates of a period that is extended to the end of a day: the publication moves along. */
export function extendedDates(
  period: Pick<PeriodInstants, 'closesAt' | 'publishesAt'>,
  lastDay: string,
): Pick<PeriodInstants, 'closesAt' | 'publishesAt'> {
  const closesAt = daysLater(instantOfDay(lastDay), 1)
  const days = (Date.parse(closesAt) - Date.parse(period.closesAt)) / day
  return { closesAt, publishesAt: daysLater(period.publishesAt, days) }
}
