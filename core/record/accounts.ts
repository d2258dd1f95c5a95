import * as z from 'zod/mini'
import { grant } from '../access/role'
import { residentKind } from '../rating/rating-content'
import { defineCollection } from './collection'
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
  requestKeys,
})
export type Account = z.infer<typeof account>

/** An account that has done nothing yet. */
export function newAccount(id: string): Account {
  return { _id: id, roles: [], households: [], joined: [], attempts: [], requestKeys: [] }
}

export const accounts = defineCollection({ name: 'accounts', schema: account, indexes: [] })
