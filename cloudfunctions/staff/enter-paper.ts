import type { InputOf, OutputOf } from '../../core/contract/endpoint'
import { enterPaper } from '../../core/contract/papers'
import { entryDifferences, type PaperEntry, paperDayRefusal } from '../../core/rating/paper-rules'
import { contentRefusal } from '../../core/rating/rating-rules'
import { audit } from '../../core/record/audit'
import { type Paper, papers } from '../../core/record/papers'
import { remember } from '../../core/record/request-keys'
import { askedIn } from '../platform/asked-in'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { makeReady, openEntry, sealEntry } from './paper-entry'
import { type PaperInHand, paperInHand, refuseSpent } from './paper-in-hand'

type State = OutputOf<typeof enterPaper>['state']

/** Two people read the same paper without seeing what the other has read; both entries are sealed until they agree. */
export const enterPaperHandler = handle(enterPaper, async (input, call) => {
  const inHand = await paperInHand(input.number, call)
  const entry = await checkedEntry(input, inHand, call)
  const request = paperRequest(inHand.paper, call)
  const state = await call.documents.transaction(async (transaction) => {
    const paper = await transaction.get(papers, inHand.paper._id)
    if (paper === null) throw new Refusal('paper_unknown')
    if (isRepeated(paper.requestKeys, request)) return madeBy<State>(paper, request)
    refuseSpent(paper)
    if (paper.state === 'mismatch') throw new Refusal('paper_mismatch')
    const state = await addEntry(paper, { entry, request }, transaction, call)
    const { grant, place } = inHand
    const done = { action: 'paperEntered' as const, subject: paper._id, place, after: { state } }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return state
  })
  return { state }
})

async function addEntry(
  paper: Paper,
  { entry, request }: { entry: PaperEntry; request: Request },
  transaction: Transaction,
  call: Call,
): Promise<State> {
  const account = signedIn(call)
  const [first] = paper.entries
  if (first?.account === account) throw new Refusal('same_person')
  const agrees = first !== undefined && entryDifferences(openEntry(first, paper._id), entry).length === 0
  const state = first === undefined ? 'entered' : agrees ? 'ready' : 'mismatch'
  const requestKeys = remember(paper.requestKeys, { ...request, made: state })
  if (state === 'ready') await makeReady(paper, { entry, requestKeys, now: call.now }, transaction)
  else {
    const entries = [...paper.entries, { account, sealed: sealEntry(entry, paper._id) }]
    await transaction.set(papers, { ...paper, state, entries, requestKeys })
  }
  return state
}

/** The entry, if the questions were asked in that compound and the day is within the period. */
export async function checkedEntry(
  { day, content }: InputOf<typeof enterPaper>,
  { paper, period }: PaperInHand,
  call: Call,
): Promise<PaperEntry> {
  refuseIf(paperDayRefusal(day, period, call.now))
  refuseIf(contentRefusal(content, await askedIn(paper.compound, period, call)))
  return { day, content: { ...content, text: content.text.trim() } }
}

/**
 * The request as the paper remembers it: by who and which paper, not by what it says. A digest of the content would stay
 * beside the paper for good.
 */
export function paperRequest(paper: Paper, call: Call): Request {
  const digest = secretHmac('SLIP_KEY')(`entry|${paper._id}|${signedIn(call)}`).slice(0, 32)
  return { key: call.request(secretHmac('SLIP_KEY')).key, digest }
}

/** What a request did before. */
export function madeBy<Made extends string>(paper: Paper, request: Request): Made {
  return paper.requestKeys.find((each) => each.key === request.key)?.made as Made
}
