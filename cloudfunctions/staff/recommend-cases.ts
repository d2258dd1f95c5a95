import { recommendCases } from '../../core/contract/selection-awards'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { selectionDecisions } from '../../core/record/selection-awards'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { requireStage } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { Refusal } from '../platform/refusal'
import { changeCampaign } from './change-campaign'
import { recommendedCases } from './recommended-cases'

export const recommendCasesHandler = handle(
  recommendCases,
  async ({ campaign: code, on, document }, call) => {
    const made = await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
      requireStage(campaign, 'recommend', call.now)
      const { cases } = await recommendedCases(campaign, call)
      const decision = await transaction.get(selectionDecisions, code)
      if (decision === null) throw new Refusal('selection_not_decided')
      if (decision.recommended !== null) throw new Refusal('recommended_before')
      if (on < decision.decidedOn || on > dayOfInstant(call.now)) throw new Refusal('decision_day_wrong')
      const compounds = cases.map(({ award }) => award.compound)
      const recommended = { on, document, compounds, office: officeName(grant), at: call.now }
      await transaction.set(selectionDecisions, { ...decision, recommended })
      const after = { on, document, compounds: compounds.join('、') }
      const done = { action: 'casesRecommended' as const, subject: code, place, after }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return { made: JSON.stringify(compounds) }
    })
    return { compounds: JSON.parse(made) as string[] }
  },
)
