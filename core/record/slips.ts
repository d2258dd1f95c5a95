import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'

/** A household slip, by the keyed hash of its code: the code itself is stored nowhere. */
export const slip = z.object({
  _id: z.string(),
  household: z.string(),
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
