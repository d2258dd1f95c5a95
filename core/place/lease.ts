import type { ErrorCode } from '../contract/errors'
import { daysLater, instantOfDay, isDay } from './day'

/** Rules of a lease: how long before its end the tenant is told, and how far ahead an end may lie (民法典 705). */
export const leaseRules = { noticeDays: 30, mostYears: 20 } as const

/** A binding that may end by itself. `until` is the first instant at which it no longer holds. */
export type Ending = { until: string | null }

/** Whether a binding holds at an instant. One that has ended counts nowhere, whether or not it was cleared away yet. */
export function holds(binding: Ending, now: string): boolean {
  return binding.until === null || now < binding.until
}

/** The bindings that hold at an instant. */
export function holding<Binding extends Ending>(bindings: readonly Binding[], now: string): Binding[] {
  return bindings.filter((binding) => holds(binding, now))
}

/**
 * The instant at which a lease is over whose last day this is: the day's end in Asia/Shanghai (+08:00 all year).
 * Example: the lease to 2027-06-30 is over at 2027-06-30T16:00:00.000Z. Null if there is no such day.
 */
export function leaseEnd(lastDay: string): string | null {
  return isDay(lastDay) ? daysLater(instantOfDay(lastDay), 1) : null
}

/** Why a lease cannot end then, or null if it can: its end lies ahead, and no further than the law lets a lease run. */
export function leaseRefusal(until: string | null, now: string): ErrorCode | null {
  if (until === null) return null
  const last = new Date(now)
  last.setUTCFullYear(last.getUTCFullYear() + leaseRules.mostYears)
  return now < until && until <= last.toISOString() ? null : 'lease_out_of_range'
}

/** When the tenant is told that the lease is about to end. */
export function leaseNoticeAt(until: string): string {
  return daysLater(until, -leaseRules.noticeDays)
}

/** The next instant after `now` at which one of these bindings needs the clock: its notice or its end. Null: never. */
export function nextLeaseStep(bindings: readonly Ending[], now: string): string | null {
  const steps = bindings.flatMap(({ until }) => (until === null ? [] : [leaseNoticeAt(until), until]))
  return earliest(steps.filter((step) => step > now))
}

/** The earlier of two ends; null is none. */
export function earlierEnd(one: string | null, other: string | null): string | null {
  return earliest([one, other].filter((end) => end !== null))
}

/** Whether a code that offers this end prolongs the binding: only an end that is named, and later. */
export function prolongs(binding: Ending, offered: string | null): boolean {
  return binding.until !== null && offered !== null && offered > binding.until
}

function earliest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (first, each) => (first === null || each < first ? each : first),
    null,
  )
}
