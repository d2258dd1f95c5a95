import * as z from 'zod/mini'
import { desk } from '../contract/desk-sign-in'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A sign-in at a desk that is under way, by the keyed hash of the code on its screen; gone an hour after it expired. */
export const signIn = z.object({
  _id: z.string(),
  /** Keyed hash of what only the desk knows. */
  secret: z.string(),
  desk,
  createdAt: instant,
  expiresAt: instant,
  /** Who confirmed it, and when: the session begins then. */
  account: z.nullable(z.string()),
  confirmedAt: z.nullable(instant),
  declinedAt: z.nullable(instant),
  /** The request that was given the ticket. */
  finishedBy: z.nullable(z.string()),
  requestKeys,
})
export type SignIn = z.infer<typeof signIn>

export const signIns = defineCollection({ name: 'signIns', schema: signIn, indexes: [indexOn('expiresAt')] })

/** Id of a sign-in: the keyed hash of its twelve digits. */
export function signInId(hmac: (message: string) => string, code: string): string {
  return hmac(`sign-in|${code}`)
}

/** What is kept of the desk's secret. */
export function signInSecret(hmac: (message: string) => string, secret: string): string {
  return hmac(`sign-in-secret|${secret}`)
}
