import { ruleCandidate } from '../../core/contract/selection-lists'
import { applicationId, applications } from '../../core/record/applications'
import { audit } from '../../core/record/audit'
import { selectionDecisions } from '../../core/record/selection-awards'
import { selectionRulingId, selectionRulings } from '../../core/record/selection-rulings'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { officeName } from '../platform/office-name'
import { refuseParty } from '../platform/party-to'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { changeCampaign } from './change-campaign'

export const ruleCandidateHandler = handle(ruleCandidate, async (input, call) => {
  const { campaign: code, compound, kind, why } = input
  const application = await call.documents.get(applications, applicationId(code, compound))
  if (application?.state === 'forwarded') await refuseParty(application, call)
  await refuseUnfitWords([why], call)
  const made = await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
    if (campaign.state === 'draft') throw new Refusal('campaign_not_launched')
    if (campaign.state === 'ended') throw new Refusal('campaign_ended')
    if (application?.state !== 'forwarded') throw new Refusal('unknown_application')
    if ((await transaction.get(selectionDecisions, code)) !== null) throw new Refusal('selection_decided')
    const earlier = (await findWhole(selectionRulings, { campaign: code }, call)).filter(
      (each) => each.compound === compound,
    )
    const isOut = earlier.sort((a, b) => a.number - b.number).at(-1)?.kind === 'excluded'
    if (isOut === (kind === 'excluded')) throw new Refusal('nothing_changes')
    const number = earlier.length + 1
    const _id = selectionRulingId(code, compound, number)
    const { name } = application
    await transaction.set(selectionRulings, {
      ...{ _id, campaign: code, compound, name, number, kind, why, office: officeName(grant) },
      ...{ at: call.now, requestKeys: [] },
    })
    const done = {
      action: 'candidateRuled' as const,
      subject: compound,
      place,
      why,
      after: { campaign: code, kind },
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { made: String(number) }
  })
  return { number: Number(made) }
})
