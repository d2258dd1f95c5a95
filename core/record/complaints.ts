import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { duty } from '../complaint/duties'
import { fact, textCheck } from '../complaint/facts'
import { standing } from '../complaint/standing'
import { caseWhere } from '../complaint/where'
import { defineCollection, type IndexKey, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A household that has the trouble: a keyed tag to count it by, and the account to tell of it, null once that is deleted. */
const affected = z.object({ tag: z.string(), account: z.nullable(z.string()), at: instant })

/**
 * A case of the app: complaint, repair, enquiry or suggestion. The timeline holds the facts; `standing`, `duties` and the two
 * instants below follow from them (core/complaint) and are kept so that lists and the clock find it by an index. Every change is
 * one update of this document guarded by `revision`: a change that was not seen makes it try anew.
 */
export const complaint = z.object({
  _id: z.string(),
  /** What people call it by: ten random digits. */
  number: z.string(),
  revision: z.int(),
  city: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  /** The compound in which it happened, where that has been merged into the present one since; figures of earlier periods go by it. */
  filedIn: z.optional(z.string()),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  /** The company in whose tenure it happened. */
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** The complainant's; told to no staff. Null once the account is deleted. */
  account: z.nullable(z.string()),
  /** Households affected, the complainant's first. */
  households: z.array(affected),
  where: caseWhere,
  /** 房号 where the place is the complainant's home, sealed (platform/seal.ts). */
  home: z.nullable(z.string()),
  /** 房号 and telephone that may be told for a visit, sealed; null without the resident's consent to that. */
  contact: z.nullable(z.string()),
  text: z.string(),
  textCheck,
  photos: z.array(z.string()),
  timeline: z.array(fact),
  standing,
  duties: z.array(duty),
  /** When the clock has the next step to take: an escalation, or the closing of an answer that nobody confirms. */
  nextStepAt: z.nullable(instant),
  /** How many facts of the timeline people have been told of, and since when one waits to be told. */
  told: z.int(),
  untoldSince: z.nullable(instant),
  requestKeys,
})
export type Complaint = z.infer<typeof complaint>

/** The room that may be told for a visit, and a telephone if the resident gives one: stored sealed only. */
export const contactWords = z.object({ label: z.string(), phone: z.nullable(z.string()) })

const newestFirst: readonly IndexKey[] = [
  { field: 'standing.filedAt', direction: -1 },
  { field: 'number', direction: -1 },
]

const places = ['city', 'district', 'subdistrict', 'residentsCommittee', 'company.code'] as const

export const complaints = defineCollection({
  name: 'complaints',
  schema: complaint,
  indexes: [
    { name: 'number', unique: true, keys: [{ field: 'number', direction: 1 }] },
    { name: 'account_newest', unique: false, keys: [{ field: 'account', direction: 1 }, ...newestFirst] },
    indexOn('households.account'),
    indexOn('households.tag', 'standing.filedAt'),
    indexOn('duties.desk'),
    indexOn('compound', 'standing.state'),
    ...(['city', 'district', 'subdistrict'] as const).map((place) => indexOn(place, 'standing.state')),
    indexOn('compound', 'standing.filedAt'),
    indexOn('filedIn', 'standing.filedAt'),
    indexOn('nextStepAt'),
    indexOn('untoldSince'),
    ...[...places, 'standing.desks'].map((place) => ({
      name: `${place}_newest`,
      unique: false,
      keys: [{ field: place, direction: 1 } as const, ...newestFirst],
    })),
  ],
})

/** Id of a case: the same for a repeated request, and found by nobody who does not hold the key. */
export function complaintId(hmac: Hmac, account: string, requestKey: string): string {
  return hmac(`complaint|${account}|${requestKey}`)
}

/** What a household is counted by, the same in every case. */
export function householdTag(hmac: Hmac, household: string): string {
  return hmac(`affected|${household}`).slice(0, 32)
}
