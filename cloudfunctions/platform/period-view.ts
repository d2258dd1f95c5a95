import type { PeriodView } from '../../core/contract/home'
import { nextReminder } from '../../core/rating/period-reminders'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'

/** A period as people are told of it, with its state at the instant. */
export function periodView(period: Period, now: string): PeriodView {
  const { _id: code, name, opensAt, closesAt, publishesAt } = period
  const extendedFrom = period.extension?.from ?? null
  const nextReminderAt = nextReminder(period, now)
  return {
    code,
    name,
    opensAt,
    closesAt,
    publishesAt,
    extendedFrom,
    nextReminderAt,
    state: periodState(period, now),
  }
}
