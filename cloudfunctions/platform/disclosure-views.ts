import type { DisclosureRow, KindView } from '../../core/contract/disclosures'
import { type Duty, dutyState, overdueDays } from '../../core/disclosure/duty'
import { type Asked, placeAndPublisher } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import type { Disclosure } from '../../core/record/disclosures'

/** What the schedule counts of a disclosure. */
export function dutyIn({ publisher, dueDay, publishedOn, isStanding, renewedLate }: Disclosure): Duty {
  return { publisher, dueDay, publishedOn, isStanding, renewedLate }
}

/** A disclosure in a list. */
export function disclosureRowOf(head: Disclosure, today: string): DisclosureRow {
  const duty = dutyIn(head)
  const { kind, form, period, firstDay, lastDay, day, title, publisher, substitutes, notApplicable } = head
  const { dueDay, newest, publishedAt, newestAt, by, totals, asked, answered } = head
  return {
    ...{ kind, form, period, firstDay, lastDay, day, title, publisher, substitutes, notApplicable },
    ...{ state: dutyState(duty, today), dueDay, overdueDays: overdueDays(duty, today) },
    ...{ newest, publishedAt, newestAt, by, totals, asked, answered },
  }
}

/** A kind as a compound is asked for it. */
export function kindViewOf(kind: DisclosureKind, asked: Asked): KindView {
  const { code, title, about, form, cadence, shownForDays, basis, clauses } = kind
  const { publisher, substitutes, notApplicable } = placeAndPublisher(kind, asked)
  return {
    ...{ code, title, about, form, cadence, shownForDays, basis, clauses },
    ...{ publisher, substitutes, notApplicable },
  }
}
