import * as z from 'zod/mini'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** A household slip, by the keyed hash of its code: the code itself is stored nowhere. */
export const slip = z.object({
  _id: z.string(),
  household: z.string(),
  /** On paper for the whole household, or a desk code: one use within minutes, for somebody who stands at the desk. */
  kind: z.enum(['paper', 'desk']),
  /** Whom it may bind; null: owners and occupants. */
  residentKind: z.nullable(residentKind),
  /** End of the lease that whoever binds by it is bound for; null: none was named. */
  memberUntil: z.nullable(instant),
  issuedAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.nullable(z.string()),
  uses: z.int(),
  usesAllowed: z.int(),
})
export type Slip = z.infer<typeof slip>

export const slips = defineCollection({ name: 'slips', schema: slip, indexes: [indexOn('household')] })

/** Id of a slip: the keyed hash of its twelve digits. */
export function slipId(hmac: (message: string) => string, code: string): string {
  return hmac(`slip|${code}`)
}
