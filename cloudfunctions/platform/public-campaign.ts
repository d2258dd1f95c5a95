import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import type { Call } from './call'
import { meantCity } from './own-city'
import { presentCampaign } from './present-campaign'
import { Refusal } from './refusal'

/** The launched campaign with this code, of whichever city; without one the newest of the city that is meant. */
export async function publicCampaign(code: string | undefined, call: Call): Promise<StoredCampaign> {
  const found = code === undefined ? await newestMeant(call) : await call.documents.get(campaigns, code)
  if (found === null || found.state === 'draft') throw new Refusal('unknown_campaign')
  return found
}

async function newestMeant(call: Call): Promise<StoredCampaign | null> {
  const city = await meantCity(call)
  return city === null ? null : presentCampaign(city, undefined, call)
}
