import { type Application, applicationId, applications } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import {
  type SelectionAward,
  type SelectionDecision,
  selectionAwards,
  selectionDecisions,
} from '../../core/record/selection-awards'
import type { Call } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'

/** The first of the awarded, as many as are recommended; one that is looked into, or taken back, makes way for the next. */
export async function recommendedCases(
  { code, recommendations }: StoredCampaign,
  call: Call,
): Promise<{ decision: SelectionDecision; cases: { award: SelectionAward; application: Application }[] }> {
  const decision = await call.documents.get(selectionDecisions, code)
  if (decision === null) throw new Refusal('selection_not_decided')
  const awards = await findWhole(selectionAwards, { campaign: code }, call)
  const first = awards
    .filter(({ state }) => state === 'awarded')
    .sort((a, b) => a.place - b.place)
    .slice(0, recommendations)
  const found = await call.documents.findAll(
    applications,
    first.map(({ compound }) => applicationId(code, compound)),
  )
  const cases = first.flatMap((award) => {
    const application = found.find(({ compound }) => compound === award.compound)
    return application === undefined ? [] : [{ award, application }]
  })
  return { decision, cases }
}
