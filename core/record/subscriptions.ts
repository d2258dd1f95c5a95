import * as z from 'zod/mini'
import { messageKinds } from '../contract/subscriptions'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/**
 * One message that a person has asked for: WeChat lets us send one for each consent. Removed when it is used, whether or
 * not there was something to say: one that stayed would tell who had answered. The openid is sealed. One for a step of a case or
 * for a digest waits until the inbox has something new, and is told then what to say.
 */
export const subscription = z.object({
  _id: z.string(),
  kind: z.enum(messageKinds),
  account: z.string(),
  openid: z.string(),
  askedAt: instant,
  /** `sending` from just before the message is handed to WeChat until its answer is known. */
  state: z.enum(['waiting', 'sending']),
  tries: z.int(),
  /** Not before this instant; null: nothing has happened yet that it is for. */
  dueAt: z.nullable(instant),
  /** What it says, by the fields of its template; absent where that is worked out when it goes out. */
  says: z.optional(z.record(z.string(), z.string())),
})
export type Subscription = z.infer<typeof subscription>

export const subscriptions = defineCollection({
  name: 'subscriptions',
  schema: subscription,
  indexes: [indexOn('kind', 'dueAt', '_id')],
})

/** Ids of all consents that an account may have given. */
export function subscriptionIds(account: string): string[] {
  return messageKinds.map((kind) => subscriptionId(kind, account))
}

/** An account has one consent of a kind at a time. */
export function subscriptionId(kind: Subscription['kind'], account: string): string {
  return `${kind}|${account}`
}
