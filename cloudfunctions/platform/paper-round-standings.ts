import { type Application, applications } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type StoredScorecard, scorecardId, scorecards } from '../../core/record/scorecards'
import { type RoundPlace, roundPlaceOf } from '../../core/selection/paper-round'
import type { Call } from './call'
import { command } from './documents'
import { findWhole } from './find-whole'

/** Whoever has applied and has not left. */
const applying: readonly Application['state'][] = ['submitted', 'returned', 'forwarded']

export type RoundStandingRow = { application: Application; card: StoredScorecard; place: RoundPlace }

/**
 * Every applicant with its participation and where it stands in the paper round, in the order of compounds. A compound that is not in the
 * period has no card, and no round.
 */
export async function paperRoundStandings(
  campaign: StoredCampaign,
  call: Pick<Call, 'documents'>,
): Promise<RoundStandingRow[]> {
  const where = { campaign: campaign._id, state: command.in([...applying]) }
  const found = await findWhole(applications, where, call)
  const ids = found.map(({ compound }) => scorecardId(campaign.period, compound))
  const cards = new Map((await call.documents.findAll(scorecards, ids)).map((card) => [card.compound, card]))
  return found.flatMap((application) => {
    const card = cards.get(application.compound)
    if (card === undefined) return []
    const { compound, gates } = card
    return [{ application, card, place: roundPlaceOf({ compound, selectable: gates.selectable }) }]
  })
}
