import type { OutputOf } from '../../core/contract/endpoint'
import { resolvePaper } from '../../core/contract/papers'
import { entryDifferences } from '../../core/rating/paper-rules'
import { audit } from '../../core/record/audit'
import { papers } from '../../core/record/papers'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { checkedEntry, madeBy, paperRequest } from './enter-paper'
import { makeReady, openEntry } from './paper-entry'
import { paperInHand, refuseSpent } from './paper-in-hand'

type State = OutputOf<typeof resolvePaper>['state']

/** Only an entry that agrees with another person's settles it: nobody decides by themselves what stands on a paper. */
export const resolvePaperHandler = handle(resolvePaper, async (input, call) => {
  const inHand = await paperInHand(input.number, call)
  const entry = await checkedEntry(input, inHand, call)
  const request = paperRequest(inHand.paper, call)
  const state = await call.documents.transaction<State>(async (transaction) => {
    const paper = await transaction.get(papers, inHand.paper._id)
    if (paper === null) throw new Refusal('paper_unknown')
    if (isRepeated(paper.requestKeys, request)) return madeBy<State>(paper, request)
    refuseSpent(paper)
    if (paper.state !== 'mismatch') throw new Refusal('paper_not_mismatched')
    const agreed = paper.entries
      .filter((earlier) => earlier.account !== signedIn(call))
      .map((each) => openEntry(each, paper._id))
      .find((earlier) => entryDifferences(earlier, entry).length === 0)
    const state: State = agreed === undefined ? 'mismatch' : 'ready'
    const requestKeys = remember(paper.requestKeys, { ...request, made: state })
    if (agreed) await makeReady(paper, { entry: agreed, requestKeys, now: call.now }, transaction)
    else await transaction.set(papers, { ...paper, requestKeys })
    const { grant, place } = inHand
    const done = { action: 'paperResolved' as const, subject: paper._id, place, after: { state } }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return state
  })
  return { state }
})
