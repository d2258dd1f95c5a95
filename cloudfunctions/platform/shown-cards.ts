import { figuresPhase } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'
import { command } from './documents'

/** The snapshot that a period shows at an instant: none before it is sealed, nor of a closing that has been put off since. */
export function shownSnapshot(period: Period, now: string): Period['snapshot'] {
  if (figuresPhase(period, now) === 'open' || period.snapshot === null) return null
  return period.snapshot.sealedAt < period.closesAt ? null : period.snapshot
}

/** What names the cards that a period shows: of its snapshot, or the clock's own with participation. */
export function shownIn(period: Period, now: string): string {
  return shownSnapshot(period, now)?.attempt ?? ''
}

/**
 * What finds the cards of a period's table: those of its snapshot, and beside them the clock's own where the snapshot lacks a compound; see
 * `withoutDoubles`.
 */
export function shownInTable(period: Period, now: string) {
  const shown = shownSnapshot(period, now)
  if (shown === null) return ''
  return shown.notCounted === 0 ? shown.attempt : command.in([shown.attempt, ''])
}

/** Leaves the clock's own view of a compound out where there is a sealed card. */
export function withoutDoubles<Card extends { compound: string; sealedIn: string }>(
  cards: readonly Card[],
): Card[] {
  const sealed = new Set(cards.filter(({ sealedIn }) => sealedIn !== '').map(({ compound }) => compound))
  return cards.filter(({ compound, sealedIn }) => sealedIn !== '' || !sealed.has(compound))
}

/** Periods that a trend looks at. */
const periodsBack = 10

/** The last periods that show a snapshot, newest first, each with what names its cards. */
export function shownPeriods(known: readonly Period[], now: string): { period: Period; attempt: string }[] {
  return known
    .flatMap((period) => {
      const shown = shownSnapshot(period, now)
      return shown === null ? [] : [{ period, attempt: shown.attempt }]
    })
    .slice(0, periodsBack)
}
