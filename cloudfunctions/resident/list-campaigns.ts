import { listCampaigns } from '../../core/contract/campaigns'
import { campaigns } from '../../core/record/campaigns'
import { handle } from '../platform/call'
import { command } from '../platform/documents'

/** One a year: the last hundred are all of them. */
const mostCampaigns = 100

export const listCampaignsHandler = handle(listCampaigns, async ({ city }, call) => {
  const found = await call.documents.find(campaigns, {
    where: { state: command.neq('draft'), ...(city && { city }) },
    order: [['year', 'desc']],
    limit: mostCampaigns,
  })
  return { campaigns: found.map(({ code, city, year, name, state }) => ({ code, city, year, name, state })) }
})
