import { readOwnSelectionObjection } from '../../core/contract/selection-objections'
import { selectionObjectionId, selectionObjections } from '../../core/record/selection-objections'
import { handle, signedIn } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { secretHmac } from '../platform/secrets'
import { newestList } from '../platform/selection-lists'

export const readOwnSelectionObjectionHandler = handle(readOwnSelectionObjection, async (input, call) => {
  const campaign = await findCampaign(input.campaign, call)
  const list = await newestList(campaign.code, call)
  if (list === null) return { objection: null }
  const hmac = secretHmac('ACCOUNT_KEY')
  const by = { account: signedIn(call) }
  const id = selectionObjectionId(hmac, { campaign: campaign.code, list: list.number, by })
  const found = await call.documents.get(selectionObjections, id)
  if (found === null) return { objection: null }
  const { compound, name, aspect, why, raisedAt, state, answer } = found
  return { objection: { compound, name, aspect, why, raisedAt, state, answer } }
})
