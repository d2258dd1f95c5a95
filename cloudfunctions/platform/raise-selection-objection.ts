import { applicationId, applications } from '../../core/record/applications'
import type { SelectionList } from '../../core/record/selection-lists'
import {
  type Objector,
  objectedHomeId,
  objectedHomes,
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
type Raised = {
  said: Said
  by: Objector
  /** The homes that whoever objects speaks for; an office speaks for none. */
  homes: readonly string[]
} & Pick<SelectionObjection, 'objector' | 'channel'>

/**
 * Raises an objection to a compound of the newest list while that is shown. Its id follows from who objects, so that there is one a list
 * and objector; `also` is written in the same transaction. A home speaks once a list, by whichever way came first: an objection marks every
 * home of its objector that has not spoken yet, and one without such a home is refused. That comes after everything else, so that nobody
 * learns who has objected by an entry that could not be made.
 */
export async function raiseSelectionObjection(
  { said, by, homes, objector, channel }: Raised,
  call: Call,
  also: (made: SelectionObjection, transaction: Transaction) => Promise<void> = async () => undefined,
): Promise<string> {
  const { list, objectionDays } = await listToObjectTo(said.campaign, call)
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const _id = selectionObjectionId(hmac, { campaign: said.campaign, list: list.number, by })
  const earlier = await call.documents.get(selectionObjections, _id)
  if (earlier !== null && isRepeated(earlier.requestKeys, request)) return _id
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
    if (other !== null && isRepeated(other.requestKeys, request)) return _id
    const marks = homes.map((home) =>
      objectedHomeId(hmac, { campaign: said.campaign, list: list.number, home }),
    )
    const free = await unmarked(marks, transaction)
    if (other !== null || (homes.length > 0 && free.length === 0)) throw new Refusal('objected_before')
    for (const mark of free) await transaction.set(objectedHomes, { _id: mark })
    await transaction.set(selectionObjections, made)
    await also(made, transaction)
    return _id
  })
}

async function unmarked(marks: readonly string[], transaction: Transaction): Promise<string[]> {
  const free = []
  for (const mark of marks) {
    if ((await transaction.get(objectedHomes, mark)) === null) free.push(mark)
  }
  return free
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
