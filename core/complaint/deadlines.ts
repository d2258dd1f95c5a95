import { dayOfInstant, daysLater, instantOfDay } from '../place/day'
import type { Limits } from './limits'
import {
  addWorkingDaysTo,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
  type YearCalendar,
} from './working-days'

/** What deadlines are counted by: those of the rules that the case was filed under. */
export type Counting = { limits: Limits; calendar: readonly YearCalendar[] }

const closing = 18 * 3_600_000

/** The end of a day, 18:00. */
const endOf = (day: string) => new Date(Date.parse(instantOfDay(day)) + closing).toISOString()

/** When a case has to be accepted and answered. The clock runs from filing, whoever handles it meanwhile. */
export function deadlinesOf({ filedAt, limits, calendar }: Counting & { filedAt: string }): {
  acceptBy: string
  answerBy: string
} {
  return {
    acceptBy: workingDaysAfter(filedAt, limits.accept, calendar),
    answerBy: workingDaysAfter(filedAt, limits.answer, calendar),
  }
}

/** When a case that its resident has reopened has to be answered again. */
export function reopenedBy({ reopenedAt, limits, calendar }: Counting & { reopenedAt: string }): string {
  return workingDaysAfter(reopenedAt, limits.reopen, calendar)
}

type Extension = { answerBy: string; days: number; calendar: readonly YearCalendar[] }

/** The new deadline of an extension: so many working days after the one that it takes the place of. */
export function extendedBy({ answerBy, days, calendar }: Extension): string {
  return workingDaysAfter(answerBy, days, calendar)
}

/** When an answer that nobody has confirmed closes the case as 未评价. Residents need no office to be open: every day counts. */
export function confirmBy(answeredAt: string, limits: Limits): string {
  return endOf(dayOfInstant(daysLater(answeredAt, limits.confirm)))
}

/** Until when a resident may ask for a review of a closed case, or object to a changed kind. */
export function reviewableUntil(closedAt: string, limits: Limits): string {
  return endOf(dayOfInstant(daysLater(closedAt, limits.review)))
}

/** When a review, an objection, a withdrawal or the follow-up of a bad rating has to be dealt with. */
export function decideBy({ since, limits, calendar }: Counting & { since: string }): string {
  return workingDaysAfter(since, limits.decide, calendar)
}

/** An office above a handler, before which a case is brought that was not dealt with in time. */
export type EscalationOffice = keyof Limits['escalate']
export type EscalationStep = { office: EscalationOffice; at: string }

type Missed = Counting & {
  dueAt: string
  /** The offices above the handler, lowest first. */
  ladder: readonly EscalationOffice[]
}

/** When a case comes before each office of the ladder, if its deadline passes unheeded: 0 days are at once. */
export function escalationSteps({ dueAt, ladder, limits, calendar }: Missed): EscalationStep[] {
  return ladder.map((office) => ({
    office,
    at: addWorkingDaysTo(dueAt, limits.escalate[office], calendar),
  }))
}

type StoodStill = {
  dueAt: string
  stoppedAt: string
  resumedAt: string
  calendar: readonly YearCalendar[]
}

/**
 * A deadline whose clock stood still because the ball was not with the handler. As many working days are left as there were when
 * it stopped, the day of stopping not counted; what was overdue then stays overdue.
 */
export function resumedBy({ dueAt, stoppedAt, resumedAt, calendar }: StoodStill): string {
  if (dueAt <= stoppedAt) return dueAt
  const left = workingDaysBetween(stoppedAt, dueAt, calendar)
  if (left > 0) return workingDaysAfter(resumedAt, left, calendar)
  // It was to be done on the very day on which it stopped: on the day of resuming then, if that can still be.
  const today = dayOfInstant(resumedAt)
  const sameDay = isWorkingDay(today, calendar) && resumedAt < endOf(today)
  return sameDay ? endOf(today) : workingDaysAfter(resumedAt, 1, calendar)
}
