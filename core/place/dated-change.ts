import type { ErrorCode } from '../contract/errors'
import type { Dated } from './dated'
import { dayOfInstant, daysLater, instantOfDay } from './day'

type Dates = { opensAt: string; closesAt: string }

/**
 * Why a dated fact may not begin at an instant, or null if it may. One rule for company, governance and seat: what a period
 * has been asked and counted by stays. Nothing begins inside or before a period that has closed, and nothing at or before
 * the opening of one that runs; after that opening it may, as the handover of a company in the middle of a period.
 */
export function beginningRefusal(from: string, periods: readonly Dates[], now: string): ErrorCode | null {
  if (periods.some(({ closesAt }) => closesAt <= now && from < closesAt)) return 'date_in_closed_period'
  const running = periods.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt && from <= opensAt)
  return running ? 'period_running' : null
}

/** The first day on which a dated fact may begin; null while no period has opened yet. */
export function earliestBeginning(periods: readonly Dates[], now: string): string | null {
  const days = periods
    .filter(({ opensAt }) => opensAt <= now)
    .map(({ opensAt, closesAt }) => (closesAt <= now ? firstDayFrom(closesAt) : dayAfter(opensAt)))
  return days.sort().at(-1) ?? null
}

const dayAfter = (instant: string) => dayOfInstant(daysLater(instant, 1))

/** The first day that begins at the instant or after it. */
function firstDayFrom(instant: string): string {
  const sameDay = dayOfInstant(instant)
  return instantOfDay(sameDay) >= instant ? sameDay : dayAfter(instant)
}

/**
 * The facts with one more from its instant on. On the day of another it takes that one's place, and if then nothing changes
 * any more there, the planned change is withdrawn. Later facts stay: they were decided for their own day. Refused with
 * `nothing_changes` where it says what holds already.
 */
export function withChange<Fact extends Dated>(
  facts: readonly Fact[],
  fact: Fact,
  isSame: (a: Fact, b: Fact) => boolean,
): Fact[] | 'nothing_changes' {
  const others = facts.filter(({ from }) => from !== fact.from)
  const replaced = facts.find(({ from }) => from === fact.from)
  if (replaced !== undefined && isSame(replaced, fact)) return 'nothing_changes'
  const before = others.filter(({ from }) => from < fact.from).at(-1)
  if (before !== undefined && isSame(before, fact)) return replaced === undefined ? 'nothing_changes' : others
  const after = others.filter(({ from }) => from > fact.from)
  return [...others.filter(({ from }) => from < fact.from), fact, ...after]
}
