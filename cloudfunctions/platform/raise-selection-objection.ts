import { applicationId, applications } from '../../core/record/applications'
import type { SelectionList } from '../../core/record/selection-lists'
import {
  type Objector,
  type SelectionObjection,
  selectionObjectionId,
  selectionObjections,
} from '../../core/record/selection-objections'
import { listShownUntil } from '../../core/selection/list-window'
import type { Call } from './call'
import { isRepeated } from './call'
import { findCampaign } from './campaigns'
import { checkedWords } from './checked-words'
import type { Transaction } from './documents'
import { Refusal } from './refusal'
import { secretHmac } from './secrets'
import { newestList } from './selection-lists'

type Said = Pick<SelectionObjection, 'campaign' | 'compound' | 'aspect' | 'why'>
type Raised = { said: Said; by: Objector } & Pick<SelectionObjection, 'objector' | 'channel'>

/**
 * Raises an objection to a compound of the newest list while that is shown. Its id follows from who objects, so that there is one a list
 * and objector; `also` is written in the same transaction.
 */
export async function raiseSelectionObjection(
  { said, by, objector, channel }: Raised,
  call: Call,
  also: (made: SelectionObjection, transaction: Transaction) => Promise<void> = async () => undefined,
): Promise<string> {
  const { list, objectionDays } = await listToObjectTo(said.campaign, call)
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const _id = selectionObjectionId(hmac, { campaign: said.campaign, list: list.number, by })
  const earlier = await call.documents.get(selectionObjections, _id)
  if (earlier !== null) return madeBefore(earlier)
  if (call.now >= listShownUntil(list.sealedAt, objectionDays)) throw new Refusal('objection_too_late')
  const application = await call.documents.get(applications, applicationId(said.campaign, said.compound))
  if (application === null || application.state !== 'forwarded') throw new Refusal('unknown_application')
  await checkedWords(said.why, 'text_refused', call)
  const { city, district, name } = application
  const made: SelectionObjection = {
    ...{ _id, ...said, city, list: list.number, name, district, objector, channel },
    ...{ raisedAt: call.now, state: 'open', answer: null, requestKeys: [request] },
  }
  return call.documents.transaction(async (transaction) => {
    const other = await transaction.get(selectionObjections, _id)
    if (other !== null) return madeBefore(other)
    await transaction.set(selectionObjections, made)
    await also(made, transaction)
    return _id
  })

  function madeBefore({ requestKeys }: SelectionObjection): string {
    if (isRepeated(requestKeys, request)) return _id
    throw new Refusal('objected_before')
  }
}

async function listToObjectTo(
  code: string,
  call: Call,
): Promise<{ list: SelectionList; objectionDays: number }> {
  const { state, parameters } = await findCampaign(code, call)
  if (state === 'draft') throw new Refusal('campaign_not_launched')
  if (state === 'ended') throw new Refusal('campaign_ended')
  const list = await newestList(code, call)
  if (list === null) throw new Refusal('unknown_selection_list')
  return { list, objectionDays: parameters.objectionDays }
}
