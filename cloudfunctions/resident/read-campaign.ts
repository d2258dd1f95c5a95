import { readCampaign } from '../../core/contract/campaigns'
import { handle } from '../platform/call'
import { campaignView } from '../platform/campaign-view'
import { publicCampaign } from '../platform/public-campaign'

export const readCampaignHandler = handle(readCampaign, async ({ code }, call) =>
  campaignView(await publicCampaign(code, call), call.now),
)
