import { covers } from '../../core/access/scope'
import { askCorrection } from '../../core/contract/corrections'
import type { InputOf } from '../../core/contract/endpoint'
import { rowsOf, rowTitle } from '../../core/disclosure/content'
import { type AskedOffice, answerBy, nextOffice } from '../../core/disclosure/escalation'
import type { DisclosureKind, PublisherRole } from '../../core/disclosure/kinds'
import { mayCorrect, publisherOf } from '../../core/disclosure/publisher'
import { kindOn, rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant, daysLater } from '../../core/place/day'
import { type Compound, compounds } from '../../core/record/compounds'
import { type Correction, correctionId, corrections, correctionTag } from '../../core/record/corrections'
import {
  type DisclosureVersion,
  disclosureVersionId,
  disclosureVersions,
} from '../../core/record/disclosure-versions'
import { disclosureId, disclosures } from '../../core/record/disclosures'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import { checkedWords } from '../platform/checked-words'
import { compoundPlace } from '../platform/compound-place'
import { correctionViewOf } from '../platform/correction-view'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { seal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'

/** Most questions of one account within 24 hours. */
const mostADay = 5

/**
 * The question is one document, under an id that follows from account and request key; with it the disclosure counts one more. Nobody but
 * the asker reads whose it is.
 */
export const askCorrectionHandler = handle(askCorrection, async (input, call) => {
  const hmac = secretHmac('ACCOUNT_KEY')
  const account = signedIn(call)
  const request = call.request(hmac)
  const tag = correctionTag(hmac, account)
  const id = correctionId(hmac, account, request.key)
  const earlier = await call.documents.get(corrections, id)
  if (earlier !== null && isRepeated(earlier.requestKeys, request)) {
    return { correction: correctionViewOf(earlier, tag) }
  }
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const askedBy = await askerIn(compound, call)
  await refuseBeyondLimit(tag, call)
  const version = await askedVersion(input, call)
  const about = titleOf(version, input.row)
  const check = await checkedWords(input.text, 'text_refused', call)
  const made: Correction = {
    ...{ _id: id, disclosure: disclosureId(input.compound, input.kind, input.period), kind: input.kind },
    ...{ period: input.period, version: input.version, row: input.row, rowTitle: about },
    ...placeOf(compound, call.now),
    ...{ text: input.text, check, askedBy, askedAt: call.now, tag, asker: seal(account, id) },
    ...(await firstOffice(compound, { kind: input.kind, toldBy: version.by }, call)),
    ...{ late: false, escalations: [], answer: null, untoldSince: call.now, requestKeys: [request] },
  }
  const kept = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(corrections, id)
    if (present !== null && isRepeated(present.requestKeys, request)) return present
    const head = await transaction.get(disclosures, made.disclosure)
    if (head === null) throw new Refusal('unknown_disclosure')
    await transaction.set(corrections, made)
    await transaction.update(disclosures, head._id, { asked: head.asked + 1 })
    return made
  })
  return { correction: correctionViewOf(kept, tag) }
})

/** Whoever lives in the compound or sits on its committee. */
async function askerIn(compound: Compound, call: Call): Promise<Correction['askedBy']> {
  const households = (await call.account())?.households ?? []
  if (households.some((each) => each.compound === compound._id)) return 'resident'
  const place = compoundPlace(compound, call.now)
  if ((await call.grants()).some((held) => covers(held, place))) return 'ownersCommittee'
  throw new Refusal('out_of_scope')
}

async function refuseBeyondLimit(tag: string, call: Call): Promise<void> {
  const today = { tag, askedAt: command.gt(daysLater(call.now, -1)) }
  if ((await call.documents.count(corrections, today)) >= mostADay) throw new Refusal('too_many_corrections')
}

async function askedVersion(
  { compound, kind, period, version }: InputOf<typeof askCorrection>,
  call: Call,
): Promise<DisclosureVersion> {
  const id = disclosureVersionId(disclosureId(compound, kind, period), version)
  const found = await call.documents.get(disclosureVersions, id)
  if (found === null) throw new Refusal('unknown_disclosure')
  return found
}

/** What the row is called that is asked about; null for the whole. */
function titleOf({ content }: DisclosureVersion, row: number | null): string | null {
  if (row === null) return null
  const asked = rowsOf(content)[row]
  if (asked === undefined) throw new Refusal('unknown_row')
  return rowTitle(asked)
}

function placeOf(compound: Compound, now: string) {
  const { _id, name, city, district, subdistrict, residentsCommittee } = compound
  const company = compoundPlace(compound, now).company ?? null
  return { compound: _id, compoundName: name, city, district, subdistrict, residentsCommittee, company }
}

type Told = { kind: string; toldBy: PublisherRole }

/** Who is asked first: the publisher; where there is none any more, who stands above. */
async function firstOffice(compound: Compound, { kind: code, toldBy }: Told, call: Call) {
  const rules = await cachedDisclosureRules(compound.city, call)
  const today = dayOfInstant(call.now)
  const kind = kindOn(rules, code, today)
  const publisher = kind === undefined ? null : answererOf(kind, { place: compound, toldBy }, call.now)
  const above = { publisher, residentsCommittee: compound.residentsCommittee }
  const office: AskedOffice =
    publisher === null ? (nextOffice('publisher', above) ?? 'subdistrict') : 'publisher'
  const by = answerBy(office, call.now, rulesOn(rules, today).limits)
  return { publisher, office, answerBy: by, stepAt: by }
}

/** The publisher who answers for a disclosure now; null where there is none any more. */
function answererOf(
  kind: DisclosureKind,
  { place, toldBy }: { place: Compound; toldBy: PublisherRole },
  now: string,
): PublisherRole | null {
  if (kind.form !== 'activity') return publisherOf(kind, place, now).role
  return mayCorrect(toldBy, kind, { place, toldBy }, now) ? toldBy : null
}
