import * as z from 'zod/mini'
import { day } from '../place/day'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** The decision that makes a 建议名单 final: its date and document number, and which list it decides on. One a campaign. */
export const selectionDecision = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  list: z.int(),
  /** SHA-256 of the list's file. */
  sha256: z.string(),
  decidedOn: day,
  document: z.string(),
  /** How many of the list's first places are awarded, within the quota. */
  count: z.int(),
  office: z.string(),
  at: instant,
  /** When the cases were handed to the province, and under which document; null: not yet. */
  recommended: z.nullable(
    z.object({
      on: day,
      document: z.string(),
      compounds: z.array(z.string()),
      office: z.string(),
      at: instant,
    }),
  ),
  requestKeys,
})
export type SelectionDecision = z.infer<typeof selectionDecision>

export const selectionDecisions = defineCollection({
  name: 'selectionDecisions',
  schema: selectionDecision,
  indexes: [],
})

/** What became of an award after it was made; append-only. */
export const awardStep = z.object({
  what: z.enum(['awarded', 'reviewOpened', 'upheld', 'revoked']),
  why: z.string(),
  office: z.string(),
  at: instant,
})

/** A compound's award, with the certificate that everybody can look up. */
export const selectionAward = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  year: z.int(),
  compound: z.string(),
  name: z.string(),
  districtName: z.string(),
  applicant: z.string(),
  place: z.int(),
  state: z.enum(['awarded', 'underReview', 'revoked']),
  timeline: z.array(awardStep),
  /** SHA-256 of what the certificate says; see `certificateOf`. */
  certificate: z.string(),
  requestKeys,
})
export type SelectionAward = z.infer<typeof selectionAward>

export const selectionAwards = defineCollection({
  name: 'selectionAwards',
  schema: selectionAward,
  indexes: [indexOn('campaign', '_id')],
})

export function selectionAwardId(campaign: string, compound: string): string {
  return `${campaign}|${compound}`
}
