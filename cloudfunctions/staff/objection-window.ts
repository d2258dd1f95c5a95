import { parametersOf } from '../../core/method/parameters-v1'
import { daysLater } from '../../core/place/day'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'

/** The first instant at which a company may no longer object to a period's figures. */
export function objectionsUntil(period: Period): string {
  return daysLater(period.publishesAt, parametersOf(period).objectionDays)
}

/** Whether companies may object now: they see the figures, and not for long enough to be late. */
export function takesObjections(period: Period, now: string): boolean {
  return periodState(period, now) === 'published' && now < objectionsUntil(period)
}
