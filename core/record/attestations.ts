import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { attestingRole } from '../selection/applicant'
import { attested, collectiveDecision } from '../selection/attestation'
import { evidence } from '../selection/evidence'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * What an office attested of a clause of 附件1, or a collective decision on a principle. Append-only: what is said anew stands beside what
 * was said before, and `principleResultsOf` tells which one counts.
 */
export const attestation = z.object({
  _id: z.string(),
  campaign: z.string(),
  /** The compound that it is about; the subdistrict, where one statement holds for all of its compounds. */
  subject: z.string(),
  /** Where it is, for scopes. */
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  by: z.object({ role: attestingRole, scope: z.string(), name: z.string() }),
  at: instant,
  said: z.discriminatedUnion('of', [
    z.object({ of: z.literal('clause'), clause: z.string(), attested }),
    z.object({ of: z.literal('principle'), principle: z.int(), decision: collectiveDecision }),
  ]),
  evidence: z.array(evidence),
  requestKeys,
})
export type Attestation = z.infer<typeof attestation>

export const attestations = defineCollection({
  name: 'attestations',
  schema: attestation,
  indexes: [indexOn('campaign', 'subject', '_id')],
})

/** Follows from the request: whoever sends it again meets what it made. */
export function attestationId(hmac: Hmac, campaign: string, account: string, requestKey: string): string {
  return `${campaign}|${hmac(`attestation|${account}|${requestKey}`).slice(0, 24)}`
}
