import { daysLater } from '../place/day'
import type { PublisherRole } from './kinds'
import type { DisclosureLimits } from './rules'

/** Who has to answer a question 纠错: the publisher, then whoever it has gone on to. */
export const askedOffices = ['publisher', 'residentsCommittee', 'subdistrict'] as const
export type AskedOffice = (typeof askedOffices)[number]

/** The office that a question which nobody has answered goes on to; null where there is none above. */
export function nextOffice(
  asked: AskedOffice,
  place: { publisher: PublisherRole | null; residentsCommittee: string | null },
): AskedOffice | null {
  if (asked === 'subdistrict' || place.publisher === 'subdistrict') return null
  const hasCommittee = place.residentsCommittee !== null && place.publisher !== 'residentsCommittee'
  return asked === 'publisher' && hasCommittee ? 'residentsCommittee' : 'subdistrict'
}

/** By when an office has to answer a question that reached it at an instant. */
export function answerBy(asked: AskedOffice, since: string, limits: DisclosureLimits): string {
  return daysLater(since, asked === 'publisher' ? limits.answerDays : limits.escalateDays)
}
