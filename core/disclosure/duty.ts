import { daysAfter, daysBetween, monthsAfter } from './days'
import type { PublisherRole } from './kinds'

/**
 * How a duty stands: it does not apply, nothing has a day (`open`), it still can be in time, the day is over, it was published in time or
 * late. What stands always is overdue again once it had to be renewed.
 */
export const dutyStates = ['notApplicable', 'open', 'due', 'overdue', 'published', 'publishedLate'] as const
export type DutyState = (typeof dutyStates)[number]

/** What is known of a duty. `publishedOn`: the day of the first version, of what stands always the newest's. */
export type Duty = {
  publisher: PublisherRole | null
  dueDay: string | null
  publishedOn: string | null
  /** Whether it stands always, and has to be renewed by the due day. */
  isStanding: boolean
  /** Of what stands always: whether its newest renewal came after its own day, which the due day is no more. */
  renewedLate: boolean
}

export function dutyState(duty: Duty, today: string): DutyState {
  const { publisher, dueDay, publishedOn, isStanding, renewedLate } = duty
  if (publishedOn !== null && !(isStanding && dueDay !== null && dueDay < today)) {
    const isLate = isStanding ? renewedLate : dueDay !== null && dueDay < publishedOn
    return isLate ? 'publishedLate' : 'published'
  }
  if (publisher === null) return 'notApplicable'
  if (dueDay === null) return 'open'
  return dueDay < today ? 'overdue' : 'due'
}

/** How many days a duty is overdue; 0 where it is not. */
export function overdueDays(duty: Duty, today: string): number {
  return dutyState(duty, today) === 'overdue' && duty.dueDay !== null ? daysBetween(duty.dueDay, today) : 0
}

/** Days that a compound, or a city with a new kind, is given for what stands always and was never published. */
const firstStandingDays = 30

/** The last day on which what stands always is in time: so many months after its newest version, or soon after it was asked for first. */
export function standingDueDay(asked: string, publishedOn: string | null, renewAfterMonths: number): string {
  return publishedOn === null
    ? daysAfter(asked, firstStandingDays)
    : monthsAfter(publishedOn, renewAfterMonths)
}
