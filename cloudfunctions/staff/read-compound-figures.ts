import type { PlaceCodes } from '../../core/access/scope'
import { covers } from '../../core/access/scope'
import { readCompoundFigures } from '../../core/contract/figures'
import { participationEdition } from '../../core/method/participation-edition'
import { areaEdition, publishedEdition } from '../../core/method/published-edition'
import type { Scorecard } from '../../core/method/scorecard'
import { figuresPhase, periodState } from '../../core/rating/period-state'
import { scorecardId, scorecards } from '../../core/record/scorecards'
import { type Call, handle } from '../platform/call'
import { type CountedCard, titlesOfCategories } from '../platform/category-titles'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'

/** Roles that see a compound's figures before they are published; the rated and their clients do not. */
const officials: ReadonlySet<string> = new Set(['bureau', 'district', 'subdistrict', 'residentsCommittee'])
/** Roles that look into a doubtful count of complaints; it stays with them until it is ruled on. */
const checksCounts: ReadonlySet<string> = new Set(['bureau', 'district'])

export const readCompoundFiguresHandler = handle(readCompoundFigures, async (input, call) => {
  const card = await call.documents.get(scorecards, scorecardId(input.period, input.compound))
  const reached = card && (await call.grants()).filter((grant) => covers(grant, placeOf(card)))
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (card === null) throw new Refusal('unknown_compound')
  if (!reached || reached.length === 0) throw new Refusal('out_of_scope')
  const roles = reached.map((grant) => grant.role)
  if (roles.some((role) => officials.has(role))) {
    if (figuresPhase(period, call.now) === 'open') return withTitles(participationEdition(card), call)
    return withTitles(roles.some((role) => checksCounts.has(role)) ? card : areaEdition(card), call)
  }
  if (periodState(period, call.now) !== 'published') throw new Refusal('not_published_yet')
  return withTitles(publishedEdition(card), call)
})

async function withTitles<Edition extends CountedCard & Pick<Scorecard, 'city'>>(
  scorecard: Edition,
  call: Call,
) {
  return { scorecard, categories: await titlesOfCategories(scorecard.city, [scorecard], call) }
}

function placeOf(card: Scorecard): PlaceCodes {
  const { city, district, subdistrict, residentsCommittee, compound, company } = card
  return { city, district, subdistrict, residentsCommittee, compound, company: company?.code ?? null }
}
