import type { Grant } from '../../core/access/role'
import { covers, type PlaceCodes } from '../../core/access/scope'
import { type Asked, dueDayOfStanding, duesIn, newHead } from '../../core/disclosure/heads'
import type { DisclosureKind, PublisherRole } from '../../core/disclosure/kinds'
import { mayCorrect, mayPublish } from '../../core/disclosure/publisher'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { type Disclosure, disclosureId, disclosures, standingPeriod } from '../../core/record/disclosures'
import type { Call } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { Refusal } from '../platform/refusal'

/** What a publisher works on. */
export type Publishing = {
  asked: Asked
  kind: DisclosureKind
  /** The office that publishes. */
  grant: Grant
  role: PublisherRole
  place: PlaceCodes
  rulesVersion: number
}

/** A disclosure of a kind in a compound, or a new one, for the office whose duty it is; refused for everybody else. */
export async function publishingOf(
  { compound: code, kind: kindCode, period }: { compound: string; kind: string; period: string | null },
  call: Call,
): Promise<Publishing> {
  const compound = await call.documents.get(compounds, code)
  if (compound === null) throw new Refusal('unknown_compound')
  const place = compoundPlace(compound, call.now)
  const grants = (await call.grants()).filter((held) => covers(held, place))
  if (grants.length === 0) throw new Refusal('out_of_scope')
  if (compound.mergedInto !== null) throw new Refusal('compound_merged')
  const rules = await cachedDisclosureRules(compound.city, call)
  const today = dayOfInstant(call.now)
  const kind = kindOn(rules, kindCode, today)
  if (kind === undefined) throw new Refusal('unknown_disclosure')
  const toldBy = await whoToldOf(kind, { compound: code, period }, call)
  const grant = grants.find(({ role }) =>
    period === null
      ? mayPublish(role, kind, compound, call.now)
      : mayCorrect(role, kind, { place: compound, toldBy }, call.now),
  )
  if (grant === undefined) throw new Refusal('not_the_publisher')
  const role = kind.publishers.find((each) => each === grant.role)
  if (role === undefined) throw new Refusal('not_the_publisher')
  const rulesVersion = rules.findLast(({ inForceFrom }) => inForceFrom <= today)?.version ?? 0
  return { asked: { compound, rules, now: call.now }, kind, grant, role, place, rulesVersion }
}

/** Whose an activity is that has been told of; null for everything else, which is its kind's publisher's. */
async function whoToldOf(
  { code, form }: DisclosureKind,
  { compound, period }: { compound: string; period: string | null },
  { documents }: Call,
): Promise<PublisherRole | null> {
  if (form !== 'activity' || period === null) return null
  return (await documents.get(disclosures, disclosureId(compound, code, period)))?.publisher ?? null
}

/**
 * The disclosure of a period as it begins, before anything is published: refused where that period is not asked for, or not over. What is
 * of a day of its own has no period before it is published.
 */
export function blankHead({ kind, asked }: Publishing, period: string): Disclosure {
  if (period === standingPeriod && dueDayOfStanding(kind, null, asked) !== null) {
    return newHead(kind, 'standing', asked)
  }
  const due = duesIn(kind, asked).find(({ code }) => code === period)
  if (due === undefined) throw new Refusal('disclosure_not_due')
  return newHead(kind, due, asked)
}

/**
 * The id that a draft is kept under. What is of a day of its own has no period before it is published, and several offices may each be
 * writing one.
 */
export function draftIdOf({ asked, kind, role }: Publishing, period: string | null): string {
  return disclosureId(asked.compound._id, kind.code, period ?? `new.${role}`)
}
