import * as z from 'zod/mini'
import { grant } from '../access/role'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A household as its member's account knows it: enough to authorise a call and to name it, in one read. */
export const boundHousehold = z.object({
  household: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  building: z.string(),
  label: z.string(),
  kind: residentKind,
  since: z.string(),
  /** The first instant at which the binding no longer holds: a tenant's ends with the lease. Null: until somebody ends it. */
  until: z.nullable(instant),
})
export type BoundHousehold = z.infer<typeof boundHousehold>

/** accountId → what the account may do and where it lives. No name, no telephone, no openid. */
export const account = z.object({
  _id: z.string(),
  roles: z.array(grant),
  households: z.array(boundHousehold),
  /** Households joined in the last 180 days, left ones included: leaving must not make room for the next answer. */
  joined: z.array(z.object({ household: z.string(), at: z.string() })),
  /** Instants of wrong slip codes in the last day. */
  attempts: z.array(z.string()),
  /** Instants of the desk codes that this worker issued in the last hour; absent until the first. */
  deskCodes: z.optional(z.array(instant)),
  /** The privacy notice that the person agreed to; nothing else is stored about anyone who has not. */
  consent: z.nullable(z.object({ version: z.string(), at: instant })),
  /** When the person deleted the account: what is left keeps a limit honest and goes after `deletedKeptDays`. */
  deletedAt: z.nullable(instant),
  /** Sessions at a desk that began before this instant are over. */
  signedOutAt: z.nullable(instant),
  /** When the inbox was last marked as read: reminders stand in it without being stored (due-reminders.ts). */
  inboxReadAt: z.optional(instant),
  requestKeys,
})
export type Account = z.infer<typeof account>

/** An account that has done nothing yet. */
export function newAccount(id: string): Account {
  return {
    _id: id,
    roles: [],
    households: [],
    joined: [],
    attempts: [],
    consent: null,
    deletedAt: null,
    signedOutAt: null,
    requestKeys: [],
  }
}

export const accounts = defineCollection({
  name: 'accounts',
  schema: account,
  indexes: [indexOn('deletedAt')],
})
