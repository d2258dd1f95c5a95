import { readCertificate } from '../../core/contract/selection-awards'
import { selectionAwards, selectionDecisions } from '../../core/record/selection-awards'
import { handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'

export const readCertificateHandler = handle(readCertificate, async (input, call) => {
  const award = await call.documents.get(selectionAwards, input.award)
  if (award === null) throw new Refusal('unknown_award')
  const decision = await call.documents.get(selectionDecisions, award.campaign)
  if (decision === null) throw new Error(`award ${award._id} without a decision`)
  const { name: campaignName } = await findCampaign(award.campaign, call)
  const { _id, campaign, year, compound, name, districtName, applicant, state, timeline, certificate } = award
  const { decidedOn, document, sha256 } = decision
  return {
    ...{ award: _id, campaign, campaignName, year, compound, name, districtName, applicant, state, timeline },
    ...{ decidedOn, document, list: sha256, certificate },
  }
})
