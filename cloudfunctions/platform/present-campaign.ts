import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import type { Call } from './call'
import { command } from './documents'
import { Refusal } from './refusal'

/** The campaign asked for, or the city's newest that has been launched; null where there is none. Of another city it is out of scope. */
export async function presentCampaign(
  city: string,
  code: string | undefined,
  { documents }: Pick<Call, 'documents'>,
): Promise<StoredCampaign | null> {
  if (code === undefined) {
    const [newest] = await documents.find(campaigns, {
      where: { city, state: command.neq('draft') },
      order: [['year', 'desc']],
      limit: 1,
    })
    return newest ?? null
  }
  const found = await documents.get(campaigns, code)
  // A draft is the bureau's own, and of no use here.
  if (found === null || found.state === 'draft') throw new Refusal('unknown_campaign')
  if (found.city !== city) throw new Refusal('out_of_scope')
  return found
}
