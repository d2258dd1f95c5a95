import { inForceAt } from '../place/dated'
import { dayOfInstant } from '../place/day'
import type { Compound } from '../record/compounds'
import type { DisclosureVersion } from '../record/disclosure-versions'
import { type Disclosure, disclosureId, standingPeriod } from '../record/disclosures'
import { contentDay, contentTitle, type DisclosureContent } from './content'
import { standingDueDay } from './duty'
import type { DisclosureKind } from './kinds'
import { type LedgerTotals, totalsOf } from './ledger'
import { publisherOf } from './publisher'
import { type DisclosureRules, turnsOf } from './rules'
import { cadenceOn, type Due, duesOf } from './schedule'

/** What a kind's duties follow from: the rules, the compound and the day. */
export type Asked = { compound: Compound; rules: readonly DisclosureRules[]; now: string }

/** The periods of a kind that are over and were asked for in a compound. */
export function duesIn(kind: Pick<DisclosureKind, 'code'>, { compound, rules, now }: Asked): Due[] {
  const reading = { since: sinceOf(compound), today: dayOfInstant(now) }
  return duesOf(turnsOf(rules, kind.code), reading)
}

/** The first day that a compound stood anywhere. */
function sinceOf({ seats }: Compound): string {
  const [first] = seats
  return first === undefined ? '' : dayOfInstant(first.from)
}

/** Where a disclosure is, and whose it is to publish it now. */
export function placeAndPublisher(kind: DisclosureKind, { compound, now }: Asked) {
  const { city, district, subdistrict, residentsCommittee } = compound
  const company = inForceAt(compound.service, now)?.company?.code ?? null
  const found =
    compound.mergedInto === null
      ? publisherOf(kind, compound, now)
      : ({ role: null, because: 'merged' } as const)
  return {
    ...{ city, district, subdistrict, residentsCommittee, company },
    publisher: found.role,
    substitutes: found.role === null ? null : found.substitutes,
    notApplicable: found.role === null ? found.because : null,
  }
}

/** A disclosure of which nothing is published: of a period that is over, of what stands always, or of a day. */
export function newHead(
  kind: DisclosureKind,
  of: Due | 'standing' | { period: string },
  asked: Asked,
): Disclosure {
  const { compound } = asked
  const placed = placeAndPublisher(kind, asked)
  const isStanding = of === 'standing'
  const period = isStanding ? standingPeriod : 'period' in of ? of.period : of.code
  const due = isStanding || 'period' in of ? null : of
  const dueDay = isStanding ? dueDayOfStanding(kind, null, asked) : (due?.dueDay ?? null)
  return {
    _id: disclosureId(compound._id, kind.code, period),
    ...{ compound: compound._id, kind: kind.code, form: kind.form, period, ...placed },
    ...{ firstDay: due?.firstDay ?? null, lastDay: due?.lastDay ?? null, day: due?.lastDay ?? '', title: '' },
    ...{ isStanding, renewedLate: false, dueDay, waitsUntil: placed.publisher === null ? null : dueDay },
    ...{ newest: 0, publishedAt: null, publishedOn: null, newestAt: null, by: null, totals: null },
    ...{ asked: 0, answered: 0, told: [], untoldSince: null, requestKeys: [] },
  }
}

/** By when what stands always has to be published or renewed; null where it is no longer asked for. */
export function dueDayOfStanding(
  kind: Pick<DisclosureKind, 'code'>,
  publishedOn: string | null,
  { compound, rules, now }: Asked,
): string | null {
  const present = cadenceOn(turnsOf(rules, kind.code), dayOfInstant(now))
  if (present?.cadence.every !== 'standing') return null
  const since = sinceOf(compound)
  const asked = since > present.begins ? since : present.begins
  return standingDueDay(asked, publishedOn, present.cadence.renewAfterMonths)
}

/** The ids of everything that is due in a compound by now, with what makes each. Nothing for what is of a day of its own. */
export function duties(asked: Asked, kinds: readonly DisclosureKind[]): Map<string, () => Disclosure> {
  const made = new Map<string, () => Disclosure>()
  const { compound } = asked
  for (const kind of kinds) {
    for (const due of duesIn(kind, asked)) {
      made.set(disclosureId(compound._id, kind.code, due.code), () => newHead(kind, due, asked))
    }
    if (dueDayOfStanding(kind, null, asked) !== null) {
      made.set(disclosureId(compound._id, kind.code, standingPeriod), () => newHead(kind, 'standing', asked))
    }
  }
  return made
}

/** A disclosure with its new newest version. What stands always begins anew with every version that is no correction. */
export function withVersion(
  head: Disclosure,
  { version, content, by, why, publishedAt }: DisclosureVersion,
  kind: DisclosureKind,
  asked: Asked,
): Disclosure {
  const renews = head.newest === 0 || (head.isStanding && why === null)
  const day = dayOfInstant(publishedAt)
  const first = renews
    ? { publishedAt, publishedOn: day, renewedLate: isRenewedLate(head, day), told: [] }
    : { publishedAt: head.publishedAt, publishedOn: head.publishedOn }
  const dueDay = head.isStanding ? dueDayOfStanding(kind, first.publishedOn, asked) : head.dueDay
  return {
    ...head,
    ...(renews && placeAndPublisher(kind, asked)),
    // Whose activity it was is said by who tells of it.
    ...(kind.form === 'activity' && { publisher: by, substitutes: null, notApplicable: null }),
    ...first,
    ...{ newest: version, newestAt: publishedAt, by, dueDay },
    waitsUntil: head.isStanding ? dueDay : null,
    title: contentTitle(content),
    day: head.isStanding ? (first.publishedOn ?? '') : (contentDay(content) ?? head.day),
    totals: ledgerTotalsOf(content),
    untoldSince: publishedAt,
  }
}

/** Whether what stands always comes after its day. */
const isRenewedLate = ({ isStanding, dueDay }: Disclosure, day: string) =>
  isStanding && dueDay !== null && dueDay < day

function ledgerTotalsOf(content: DisclosureContent): LedgerTotals | null {
  if (content.form !== 'ledger') return null
  return { opening: content.opening, ...totalsOf(content.rows), closing: content.closing }
}
