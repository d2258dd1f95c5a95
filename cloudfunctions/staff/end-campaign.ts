import { endCampaign } from '../../core/contract/campaigns'
import { audit } from '../../core/record/audit'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeCampaign } from './change-campaign'

export const endCampaignHandler = handle(endCampaign, async ({ code, why }, call) => {
  await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
    if (campaign.state === 'draft') throw new Refusal('campaign_not_launched')
    if (campaign.state === 'ended') throw new Refusal('campaign_ended')
    const done = { action: 'campaignEnded' as const, subject: code, place, why }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { campaign: { ...campaign, state: 'ended' }, made: code }
  })
  return { code }
})
