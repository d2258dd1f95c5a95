import type { PeriodDates } from './rating-rules'

export type PeriodState = 'announced' | 'open' | 'closed' | 'published'

/** Where a period stands at an instant, by its dates alone. */
export function periodState(period: PeriodDates & { publishesAt: string }, now: string): PeriodState {
  if (now < period.opensAt) return 'announced'
  if (now < period.closesAt) return 'open'
  return now < period.publishesAt ? 'closed' : 'published'
}

/**
 * The period a resident is told of: the open one, else the next announced one, else the one that closed last.
 */
export function presentPeriod<P extends PeriodDates>(periods: readonly P[], now: string): P | null {
  const byOpening = [...periods].sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1))
  return (
    byOpening.find((period) => period.opensAt <= now && now < period.closesAt) ??
    byOpening.find((period) => now < period.opensAt) ??
    byOpening.at(-1) ??
    null
  )
}

/** Whether a period's figures may be shown at an instant: until it has closed there is participation only. */
export function figuresPhase(period: PeriodDates, now: string): 'open' | 'final' {
  return now < period.closesAt ? 'open' : 'final'
}
