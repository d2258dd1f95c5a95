import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import { remember } from '../../core/record/request-keys'
import { type Call, isRepeated } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

type Changing = { campaign: StoredCampaign; grant: Grant; place: PlaceCodes; transaction: Transaction }

/**
 * Does something in a campaign for the bureau, in its turn: everything that a bureau does in one writes the campaign, so that of two acts
 * at once one begins again. What it made is remembered with the request; a repeated one answers with it and does nothing.
 */
export async function changeCampaign(
  code: string,
  call: Call,
  work: (changing: Changing) => Promise<{ campaign?: StoredCampaign; made: string }>,
): Promise<string> {
  const { grant, place } = await reachedCampaign(code, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return call.documents.transaction(async (transaction) => {
    const campaign = await transaction.get(campaigns, code)
    if (campaign === null) throw new Refusal('unknown_campaign')
    if (isRepeated(campaign.requestKeys, request)) return madeBy(campaign, request.key)
    const done = await work({ campaign, grant, place, transaction })
    const requestKeys = remember(campaign.requestKeys, { ...request, made: done.made })
    await transaction.set(campaigns, { ...(done.campaign ?? campaign), requestKeys })
    return done.made
  })
}

/** What an earlier run of this request made; null if there was none. */
export function madeEarlier(campaign: StoredCampaign, call: Call): string | null {
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return isRepeated(campaign.requestKeys, request) ? madeBy(campaign, request.key) : null
}

const madeBy = ({ requestKeys }: StoredCampaign, key: string) =>
  requestKeys.find((each) => each.key === key)?.made ?? ''
