import { dayOfInstant, daysLater, instantOfDay } from '../place/day'

/** The first instant at which a sealed list is no longer shown for objections: the days begin on the one after it was sealed. */
export function listShownUntil(sealedAt: string, objectionDays: number): string {
  return daysLater(instantOfDay(dayOfInstant(sealedAt)), objectionDays + 1)
}
