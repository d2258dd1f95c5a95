import type { Grant } from '../../core/access/role'
import { covers } from '../../core/access/scope'
import type { AskedView } from '../../core/contract/corrections'
import { mayCorrect } from '../../core/disclosure/publisher'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Correction } from '../../core/record/corrections'
import type { Call } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { correctionViewOf } from '../platform/correction-view'
import { cachedDisclosureRules } from '../platform/disclosure-rules'

/** Offices that see to it that others answer: they read every question within their scope. */
const overseers: readonly string[] = ['residentsCommittee', 'subdistrict', 'district', 'bureau']

/** Questions as the caller's offices see them. */
export async function askedViews(found: readonly Correction[], call: Call): Promise<AskedView[]> {
  const codes = [...new Set(found.map(({ compound }) => compound))]
  const estates = new Map((await call.documents.findAll(compounds, codes)).map((each) => [each._id, each]))
  const grants = await call.grants()
  return Promise.all(
    found.map((each) => askedView(each, { compound: estates.get(each.compound), grants }, call)),
  )
}

async function askedView(
  found: Correction,
  { compound, grants }: { compound: Compound | undefined; grants: readonly Grant[] },
  call: Call,
): Promise<AskedView> {
  const { own: _own, ...view } = correctionViewOf(found, null)
  const rules = await cachedDisclosureRules(found.city, call)
  const kind = kindOn(rules, found.kind, dayOfInstant(call.now))
  const answering = compound === undefined ? null : await answeringGrant(found, { compound, grants }, call)
  const isReader = answering !== null || (compound !== undefined && oversees(grants, compound, call.now))
  return {
    ...view,
    ...{ compound: found.compound, compoundName: found.compoundName, kindTitle: kind?.title ?? found.kind },
    ...{ askedBy: found.askedBy, publisher: found.publisher },
    ...{ text: isReader ? found.text : null, textKept: !isReader },
    mayAnswer: found.answer === null && answering !== null,
  }
}

/** Whether one of the caller's offices sees to what others answer in that very compound. */
function oversees(grants: readonly Grant[], compound: Compound, now: string): boolean {
  const place = compoundPlace(compound, now)
  return grants.some((held) => overseers.includes(held.role) && covers(held, place))
}

/** The office of the caller that may answer: whoever publishes such a disclosure now, or that the question has gone on to. */
export async function answeringGrant(
  { kind: code, city, office, publisher: toldBy }: Correction,
  { compound, grants }: { compound: Compound; grants: readonly Grant[] },
  call: Call,
): Promise<Grant | null> {
  const place = compoundPlace(compound, call.now)
  const kind = kindOn(await cachedDisclosureRules(city, call), code, dayOfInstant(call.now))
  const mayAnswer = (held: Grant) =>
    held.role === office ||
    (kind !== undefined && mayCorrect(held.role, kind, { place: compound, toldBy }, call.now))
  return grants.find((held) => covers(held, place) && mayAnswer(held)) ?? null
}
