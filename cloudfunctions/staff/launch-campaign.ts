import { launchCampaign } from '../../core/contract/campaigns'
import { audit } from '../../core/record/audit'
import { periods } from '../../core/record/periods'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { campaignFacts, planRefusal } from './campaign-plan'
import { changeCampaign } from './change-campaign'

export const launchCampaignHandler = handle(launchCampaign, async ({ code }, call) => {
  const launchedAt = await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
    if (campaign.state !== 'draft') throw new Refusal('campaign_not_draft')
    refuseIf(planRefusal(campaign))
    const period = await transaction.get(periods, campaign.period)
    if (period?.state !== 'announced') throw new Refusal('period_not_announced')
    // The rule is chosen before anybody can know whom it favours.
    if (period.closesAt <= call.now) throw new Refusal('results_known')
    const done = { action: 'campaignLaunched' as const, subject: code, place, after: campaignFacts(campaign) }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { campaign: { ...campaign, state: 'launched', launchedAt: call.now }, made: call.now }
  })
  return { launchedAt }
})
