import * as z from 'zod/mini'
import { newCase } from '../../core/complaint/carry-on'
import { countedSince, filingRefusal } from '../../core/complaint/filing-rules'
import type { InputOf } from '../../core/contract/endpoint'
import { fileCase } from '../../core/contract/own-cases'
import type { BoundHousehold } from '../../core/record/accounts'
import { type Complaint, complaintId, complaints, householdTag } from '../../core/record/complaints'
import { remember } from '../../core/record/request-keys'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import { caseCompound } from '../platform/case-compound'
import { checkedWords } from '../platform/checked-words'
import { command } from '../platform/documents'
import { newOfficeNumber } from '../platform/office-number'
import { Refusal, refuseIf } from '../platform/refusal'
import { seal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'
import { withPhotos } from '../platform/with-photos'
import { courseOf } from './case-course'
import { ownCaseView } from './own-case-view'
import { ownHousehold } from './views'

const mostRecent = 1000
const mostDraws = 8

const recentCase = z.object({
  _id: z.string(),
  households: z.array(z.object({ tag: z.string() })),
  standing: z.object({ filedAt: z.string() }),
})

type Filing = {
  id: string
  /** What the household is counted by. */
  tag: string
  input: InputOf<typeof fileCase>
  bound: BoundHousehold
  request: Request
}

/**
 * Files a case. Its id follows from account and request key, so that a repeated request meets the case that it has made, whatever
 * the rules, the limits or WeChat say by now. Nobody but the complainant reads whose it is.
 */
export const fileCaseHandler = handle(fileCase, async (input, call) => {
  const account = signedIn(call)
  const bound = ownHousehold(await call.account(), input.household)
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const id = complaintId(hmac, account, request.key)
  const filing = { id, tag: householdTag(hmac, bound.household), input, bound, request }
  const recent = await recentlyFiled(filing, call)
  const before = recent.some(({ _id }) => _id === id) ? await earlier(filing, call) : null
  if (before !== null) return { case: await ownCaseView(before, call) }
  const instants = recent.map(({ filedAt }) => filedAt)
  refuseIf(filingRefusal(instants, call.now))
  const made = await caseOf(filing, call)
  const filed = await withPhotos({ photos: input.photos, case: id }, call, () => add(made, filing, call))
  return { case: await ownCaseView(filed, call) }
})

/** What the household has filed of late; cases that it has only joined have another household before it. */
async function recentlyFiled({ tag }: Filing, call: Call): Promise<{ _id: string; filedAt: string }[]> {
  const where = { 'households.tag': tag, 'standing.filedAt': command.gt(countedSince(call.now)) }
  const projection = { 'standing.filedAt': 1, 'households.tag': 1 }
  const found = await call.documents.aggregate(
    complaints,
    [{ match: where }, { project: projection }],
    mostRecent,
  )
  return z
    .array(recentCase)
    .parse(found)
    .filter(({ households }) => households[0]?.tag === tag)
    .map(({ _id, standing }) => ({ _id, filedAt: standing.filedAt }))
}

/** The case that the same request has made; only a fault of the client, or a guess, sends other input with its key. */
async function earlier({ id, request }: Filing, call: Call): Promise<Complaint | null> {
  const found = await call.documents.get(complaints, id)
  if (found !== null) isRepeated(found.requestKeys, request)
  return found
}

async function caseOf({ id, tag, input, bound, request }: Filing, call: Call): Promise<Complaint> {
  const account = signedIn(call)
  const { kind, category, where, text, photos, contact } = input
  const compound = await caseCompound(bound.compound, call)
  const course = await courseOf({ category, where, compound }, call)
  const textCheck = await checkedWords(text, 'text_refused', call)
  if (where.kind === 'public') await checkedWords(where.detail, 'place_text_refused', call)
  const { city, district, subdistrict, residentsCommittee, company } = compound
  const { responsible, route, acceptBy, answerBy, rulesVersion, timing } = course
  const told = contact && { label: bound.label, phone: contact.phone }
  return newCase(
    {
      ...{ _id: id, number: newOfficeNumber(), revision: 1 },
      ...{ city, compound: compound.code, compoundName: compound.name },
      ...{ district, subdistrict, residentsCommittee, company },
      account,
      households: [{ tag, account, at: call.now }],
      where,
      home: where.kind === 'home' ? seal(bound.label, id) : null,
      contact: told && seal(JSON.stringify(told), id),
      ...{ text, textCheck, photos },
      requestKeys: remember([], request),
    },
    { type: 'filed', kind, category, rulesVersion, responsible, route, acceptBy, answerBy },
    { at: call.now, by: { role: 'resident', desk: null, account }, timing },
  )
}

/** Adds the case, or answers the one that the same request was faster with; a number that is taken is drawn anew. */
async function add(made: Complaint, filing: Filing, call: Call): Promise<Complaint> {
  let drawn = made
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    if (await call.documents.add(complaints, drawn)) return drawn
    const before = await earlier(filing, call)
    if (before !== null) return before
    drawn = { ...made, number: newOfficeNumber() }
  }
  throw new Refusal('conflict_try_again')
}
