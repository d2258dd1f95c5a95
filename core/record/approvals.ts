import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * Somebody's wish to join one more household than an account usually may. The slip was shown when it was made, so that
 * approving binds. The residents' committee sees everything here but the account.
 */
export const approval = z.object({
  _id: z.string(),
  account: z.string(),
  household: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  label: z.string(),
  kind: residentKind,
  /** End of the lease, as the binding would have it. */
  until: z.nullable(instant),
  /** How many households the account had when it asked, those left lately included. */
  has: z.int(),
  /** Sealed (platform/seal.ts), and gone once it is decided. */
  reason: z.nullable(z.string()),
  askedAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'approved', 'refused', 'lapsed']),
  decidedAt: z.nullable(instant),
  requestKeys,
})
export type Approval = z.infer<typeof approval>

export const approvals = defineCollection({
  name: 'approvals',
  schema: approval,
  indexes: [
    indexOn('account'),
    indexOn('compound', 'state'),
    indexOn('household', 'state'),
    indexOn('state', 'expiresAt'),
  ],
})

/** Id of an approval: one for an account and a household, so that asking twice is asking once. */
export function approvalId(hmac: Hmac, account: string, household: string): string {
  return hmac(`approval|${account}|${household}`).slice(0, 32)
}
