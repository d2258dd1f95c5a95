import type { PeriodView } from '../../core/contract/home'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'

/** A period as people are told of it, with its state at the instant. */
export function periodView(period: Period, now: string): PeriodView {
  const { _id: code, name, opensAt, closesAt, publishesAt } = period
  return { code, name, opensAt, closesAt, publishesAt, state: periodState(period, now) }
}
