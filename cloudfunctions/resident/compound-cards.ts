import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'
import { allCards, isSealed, type StoredScorecard, type StoredSealedCard } from '../../core/record/scorecards'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'
import { shownIn } from '../platform/shown-cards'

/** Periods whose cards are looked at, the newest first. */
const periodsBack = 10

type Card = StoredScorecard | StoredSealedCard

/** What a compound's periods show of it, in one query: participation where figures are not out yet, else the sealed card. */
export async function cardsOf(compound: string, known: readonly Period[], call: Call): Promise<Card[]> {
  const recent = known.slice(0, periodsBack)
  const shown = recent.map((period) => (isOut(period, call.now) ? shownIn(period, call.now) : ''))
  const found = await call.documents.find(allCards, {
    where: {
      compound,
      period: command.in(recent.map(({ _id }) => _id)),
      sealedIn: command.in([...new Set(shown)]),
    },
    order: [['period', 'desc']],
    limit: 2 * periodsBack,
  })
  return found.filter((card) => card.sealedIn === shown[recent.findIndex(({ _id }) => _id === card.period)])
}

/** The cards that are published, newest first, each with its period. */
export function publishedOf(
  cards: readonly Card[],
  known: readonly Period[],
  now: string,
): { card: StoredSealedCard; period: Period }[] {
  return cards.flatMap((card) => {
    const period = known.find(({ _id }) => _id === card.period)
    return isSealed(card) && period !== undefined && isOut(period, now) ? [{ card, period }] : []
  })
}

const isOut = (period: Period, now: string) => periodState(period, now) === 'published'
