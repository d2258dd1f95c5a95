import type { PlaceCodes } from '../../core/access/scope'
import { covers } from '../../core/access/scope'
import { readCompoundFigures } from '../../core/contract/figures'
import { participationEdition } from '../../core/method/participation-edition'
import { publishedEdition } from '../../core/method/published-edition'
import type { Scorecard } from '../../core/method/scorecard'
import { figuresPhase, periodState } from '../../core/rating/period-state'
import { scorecardId, scorecards } from '../../core/record/scorecards'
import { handle } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'

/** Roles that see a compound's figures before they are published; the rated and their clients do not. */
const officials: ReadonlySet<string> = new Set(['bureau', 'district', 'subdistrict', 'residentsCommittee'])

export const readCompoundFiguresHandler = handle(readCompoundFigures, async (input, call) => {
  const card = await call.documents.get(scorecards, scorecardId(input.period, input.compound))
  const reached = card && (await call.grants()).filter((grant) => covers(grant, placeOf(card)))
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (card === null) throw new Refusal('unknown_compound')
  if (!reached || reached.length === 0) throw new Refusal('out_of_scope')
  if (reached.some((grant) => officials.has(grant.role))) {
    return { scorecard: figuresPhase(period, call.now) === 'open' ? participationEdition(card) : card }
  }
  if (periodState(period, call.now) !== 'published') throw new Refusal('not_published_yet')
  return { scorecard: publishedEdition(card) }
})

function placeOf(card: Scorecard): PlaceCodes {
  const { city, district, subdistrict, residentsCommittee, compound, company } = card
  return { city, district, subdistrict, residentsCommittee, compound, company: company?.code ?? null }
}
