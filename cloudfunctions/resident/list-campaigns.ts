import { listCampaigns } from '../../core/contract/campaigns'
import { campaigns } from '../../core/record/campaigns'
import { regions } from '../../core/record/regions'
import { handle } from '../platform/call'
import { command } from '../platform/documents'

/** One a city and year: the last hundred are enough to choose from. */
const mostCampaigns = 100

export const listCampaignsHandler = handle(listCampaigns, async ({ city }, call) => {
  const found = await call.documents.find(campaigns, {
    where: { state: command.neq('draft'), ...(city && { city }) },
    order: [['year', 'desc']],
    limit: mostCampaigns,
  })
  const cities = await call.documents.findAll(regions, [...new Set(found.map((each) => each.city))])
  const names = new Map(cities.map(({ _id, name }) => [_id, name]))
  return {
    campaigns: found.map(({ code, city: of, year, name, state }) => ({
      ...{ code, city: of, cityName: names.get(of) ?? of, year, name, state },
    })),
  }
})
