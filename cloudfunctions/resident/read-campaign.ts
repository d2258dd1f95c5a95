import { readCampaign } from '../../core/contract/campaigns'
import { campaigns } from '../../core/record/campaigns'
import { handle } from '../platform/call'
import { campaignView } from '../platform/campaign-view'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

export const readCampaignHandler = handle(readCampaign, async ({ code }, call) => {
  const found = code === undefined ? await newestCampaign() : await call.documents.get(campaigns, code)
  if (!found || found.state === 'draft') throw new Refusal('unknown_campaign')
  return campaignView(found, call.now)

  async function newestCampaign() {
    const [newest] = await call.documents.find(campaigns, {
      where: { state: command.neq('draft') },
      order: [['year', 'desc']],
      limit: 1,
    })
    return newest
  }
})
