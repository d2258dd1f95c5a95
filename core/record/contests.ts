import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** Who may say that the wrong people are bound to a household. */
const contestRaiser = z.enum(['member', 'residentsCommittee'])

/** Contest 异议 of who is bound to a household, until it is ruled on; by its number, which people are told. */
export const contest = z.object({
  _id: z.string(),
  household: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  label: z.string(),
  raisedBy: contestRaiser,
  /** Keyed hash of the account that raised it: enough to keep it from ruling, and no name. */
  raiserTag: z.string(),
  /** Sealed (platform/seal.ts), and gone once it is ruled on. */
  why: z.nullable(z.string()),
  raisedAt: instant,
  state: z.enum(['open', 'kept', 'reset']),
  ruledAt: z.nullable(instant),
  requestKeys,
})
export type Contest = z.infer<typeof contest>

export const contests = defineCollection({
  name: 'contests',
  schema: contest,
  indexes: [indexOn('compound', 'state')],
})

/** Number of a contest, ten digits: the same for a repeated request. */
export function contestNumber(hmac: Hmac, household: string, requestKey: string): string {
  const hex = hmac(`contest|${household}|${requestKey}`).slice(0, 16)
  return (BigInt(`0x${hex}`) % 10_000_000_000n).toString().padStart(10, '0')
}

/** What stands for an account in a contest. */
export function raiserTag(hmac: Hmac, number: string, account: string): string {
  return hmac(`raiser|${number}|${account}`).slice(0, 32)
}
