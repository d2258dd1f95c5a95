import { figuresPhase } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'

/** The snapshot that a period shows at an instant: none before it is sealed, nor of a closing that has been put off since. */
export function shownSnapshot(period: Period, now: string): Period['snapshot'] {
  if (figuresPhase(period, now) === 'open' || period.snapshot === null) return null
  return period.snapshot.sealedAt < period.closesAt ? null : period.snapshot
}

/** What names the cards that a period shows: of its snapshot, or the clock's own with participation. */
export function shownIn(period: Period, now: string): string {
  return shownSnapshot(period, now)?.attempt ?? ''
}
