import type { Service } from './compound'
import { monthsBetween } from './months-between'

/** One unbroken time in which a company serves a compound, renewals included. */
export type ServedTime = { company: string; since: string; until: string | null }

/** Every such time of a compound, oldest first. */
export function servedTimes(services: readonly Service[]): ServedTime[] {
  const times: ServedTime[] = []
  let current: ServedTime | null = null
  for (const { from, company } of [...services].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (current !== null && current.company === company?.code) continue
    if (current !== null) current.until = from
    current = company === null ? null : { company: company.code, since: from, until: null }
    if (current !== null) times.push(current)
  }
  return times
}

/** Whole months that the company in force at an instant has served then; null without one. */
export function monthsServed(services: readonly Service[], instant: string): number | null {
  const current = servedTimes(services).find(
    ({ since, until }) => since <= instant && (until === null || instant < until),
  )
  return current === undefined ? null : monthsBetween(current.since, instant)
}
