import type { PlaceCodes } from '../../core/access/scope'
import { covers } from '../../core/access/scope'
import { readCompoundFigures } from '../../core/contract/figures'
import { parametersOf } from '../../core/method/parameters-v1'
import { participationEdition } from '../../core/method/participation-edition'
import { areaEdition, publishedEdition } from '../../core/method/published-edition'
import type { Scorecard } from '../../core/method/scorecard'
import type { SealedCard } from '../../core/method/sealed-card'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'
import { scorecardId, scorecards, sealedCardId, sealedCards } from '../../core/record/scorecards'
import { type Call, handle } from '../platform/call'
import { type CountedCard, titlesOfCategories } from '../platform/category-titles'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownSnapshot } from '../platform/shown-cards'
import { isOfficial } from './scope-of-caller'

/** Roles that look into a doubtful count of complaints; it stays with them until it is ruled on. */
const checksCounts: ReadonlySet<string> = new Set(['bureau', 'district'])

export const readCompoundFiguresHandler = handle(readCompoundFigures, async (input, call) => {
  const view = await call.documents.get(scorecards, scorecardId(input.period, input.compound))
  const reached = view && (await call.grants()).filter((grant) => covers(grant, placeOf(view)))
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (view === null) throw new Refusal('unknown_compound')
  if (!reached || reached.length === 0) throw new Refusal('out_of_scope')
  const roles = reached.map((grant) => grant.role)
  const seesEarly = roles.some(isOfficial)
  if (!seesEarly && periodState(period, call.now) !== 'published') throw new Refusal('not_published_yet')
  const card = await sealedCardOf(view, period, call)
  if (card === null) return answer(participationEdition(view), period, call)
  if (!seesEarly) return answer(publishedEdition(card), period, call)
  return answer(roles.some((role) => checksCounts.has(role)) ? card : areaEdition(card), period, call)
})

/** The card of the snapshot that the period shows; null until there is one. */
async function sealedCardOf({ compound }: Scorecard, period: Period, call: Call): Promise<SealedCard | null> {
  const shown = shownSnapshot(period, call.now)
  if (shown === null) return null
  return call.documents.get(sealedCards, sealedCardId(period._id, compound, shown.attempt))
}

async function answer<Edition extends CountedCard & Pick<Scorecard, 'city'>>(
  scorecard: Edition,
  period: Period,
  call: Call,
) {
  const { order } = parametersOf(period)
  return { scorecard, order, categories: await titlesOfCategories(scorecard.city, [scorecard], call) }
}

function placeOf(card: Scorecard): PlaceCodes {
  const { city, district, subdistrict, residentsCommittee, compound, company } = card
  return { city, district, subdistrict, residentsCommittee, compound, company: company?.code ?? null }
}
