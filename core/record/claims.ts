import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { claimStates, refusalReasons } from '../place/claim-rules'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * An account that says it lives in a household, until the residents' committee has decided. It never tells whether the
 * account has rated meanwhile: that answer lies in `held`, under a hash that only the answer key makes.
 */
export const claim = z.object({
  _id: z.string(),
  account: z.string(),
  household: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  building: z.string(),
  label: z.string(),
  kind: residentKind,
  /** How the committee may know the claimant, sealed; gone once it is decided. */
  called: z.nullable(z.string()),
  at: instant,
  expiresAt: instant,
  state: z.enum(claimStates),
  decidedAt: z.nullable(instant),
  reason: z.nullable(z.enum(refusalReasons)),
  /** Decided, and the clock has still to count or to drop what the claimant may have answered. */
  toSettle: z.boolean(),
  requestKeys,
})
export type Claim = z.infer<typeof claim>

export const claims = defineCollection({
  name: 'claims',
  schema: claim,
  indexes: [
    indexOn('account', 'at'),
    indexOn('household', 'state'),
    indexOn('compound', 'state', 'at'),
    indexOn('state', 'expiresAt'),
    indexOn('toSettle', '_id'),
  ],
})

/** Id of an account's claim to a household: claiming twice is one claim. */
export function claimId(hmac: Hmac, account: string, household: string): string {
  return hmac(`claim|${account}|${household}`)
}

/** Whether a claim still waits for its decision. */
export function isOpen(laid: Claim, now: string): boolean {
  return laid.state === 'open' && now < laid.expiresAt
}
