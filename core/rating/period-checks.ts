import * as z from 'zod/mini'
import { errorCode } from '../contract/errors'
import { daysLater } from '../place/day'
import { calendarFaults, daysOf, type Neighbour, type PeriodInstants } from './period-calendar'

const whole = z.int().check(z.nonnegative())

/** How the key of a period's answers stands with the functions that hold keys. */
export const keyState = z.enum(['set', 'missing', 'wrong'])
export type KeyState = z.infer<typeof keyState>

/** What the clock found when it last looked at a period that has not opened. */
export const readiness = z.object({
  checkedAt: z.string(),
  key: keyState,
  compounds: whole,
  /** Compounds whose strata are fixed and whose tallies are laid. */
  prepared: whole,
  households: whole,
  /** Compounds where even all households would not be enough for a score to be shown. */
  tooSmall: whole,
  /** Compounds whose household count is off the property register by more than 3 %. */
  offRegister: whole,
  /** Compounds whose register's last import broke off: their count is that from before it. */
  unfinished: whole,
})
export type Readiness = z.infer<typeof readiness>

/** Minutes for which the clock's findings may be relied upon. */
const readinessKept = 30

export const checkNames = [
  'calendar',
  'recent',
  'compounds',
  'merging',
  'prepared',
  'key',
  'unfinished',
  'register',
  'small',
] as const

/**
 * One line of the list that is gone through before a period is announced. A `note` is worth knowing and stops nothing;
 * `count` says how many compounds it is about.
 */
export const check = z.object({
  name: z.enum(checkNames),
  state: z.enum(['ok', 'note', 'failed']),
  count: whole,
  /** What is wrong with the calendar. */
  fault: z.nullable(errorCode),
})
export type Check = z.infer<typeof check>

export type Checked = PeriodInstants & {
  code: string
  reminders: readonly number[]
  keyVersion: string | null
  readiness: Readiness | null
  /** Merges of compounds that are under way. */
  merging: number
}

/** Another period of the city, with the key that it uses. */
export type OtherPeriod = Neighbour & { publishesAt: string; keyVersion: string | null }

/** What stands in the way of announcing a period, and what is worth knowing before. */
export function checksOf(period: Checked, others: readonly OtherPeriod[], now: string): Check[] {
  const found = period.readiness
  const faults = calendarFaults({ ...daysOf(period), ...period }, others, now)
  const line = (name: Check['name'], state: Check['state'], count = 0): Check => {
    return { name, state, count, fault: null }
  }
  const fault = faults[0]?.code ?? null
  const calendar = { ...line('calendar', fault === null ? 'ok' : 'failed'), fault }
  if (found === null) return [calendar, line('recent', 'failed')]
  const missing = found.compounds - found.prepared
  const isRecent = now <= daysLater(found.checkedAt, readinessKept / 1440)
  return [
    calendar,
    line('recent', isRecent ? 'ok' : 'failed'),
    line('compounds', found.compounds > 0 ? 'ok' : 'failed', found.compounds),
    line('merging', period.merging === 0 ? 'ok' : 'failed', period.merging),
    line('prepared', missing === 0 ? 'ok' : 'failed', missing),
    line('key', keyCheckState(period, found, others, now)),
    line('unfinished', found.unfinished === 0 ? 'ok' : 'note', found.unfinished),
    line('register', found.offRegister === 0 ? 'ok' : 'note', found.offRegister),
    line('small', found.tooSmall === 0 ? 'ok' : 'note', found.tooSmall),
  ]
}

/** A key is the period's own. Where there is no newer one it is shared with a period that is not over, which is said. */
function keyCheckState(
  period: Checked,
  found: Readiness,
  others: readonly OtherPeriod[],
  now: string,
): Check['state'] {
  if (found.key !== 'set' || period.keyVersion === null) return 'failed'
  const shared = others.some((other) => now < other.publishesAt && other.keyVersion === period.keyVersion)
  return shared ? 'note' : 'ok'
}

/** Whether a period may be announced. */
export function isReady(checks: readonly Check[]): boolean {
  return checks.every(({ state }) => state !== 'failed')
}
