import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

export const objectionChannels = ['app', 'paper', 'phone'] as const
export const objectionAspects = ['eligibility', 'principle', 'sheet', 'satisfaction', 'other'] as const

/**
 * An objection 异议 to a compound of a sealed list. Its id is a keyed hash of who objects, so that there is one a person and list; who it was
 * stands nowhere. For the homes that it speaks for see `objectedHomes`.
 */
export const selectionObjection = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  list: z.int(),
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  /** In what capacity: somebody bound to a household, or an applicant. */
  objector: z.enum(['resident', 'applicant']),
  channel: z.enum(objectionChannels),
  aspect: z.enum(objectionAspects),
  why: z.string(),
  raisedAt: instant,
  state: z.enum(['open', 'upheld', 'rejected']),
  /** The answer, which is published; `office` as it is named in public. */
  answer: z.nullable(z.object({ why: z.string(), office: z.string(), at: instant })),
  requestKeys,
})
export type SelectionObjection = z.infer<typeof selectionObjection>

export const selectionObjections = defineCollection({
  name: 'selectionObjections',
  schema: selectionObjection,
  indexes: [indexOn('campaign', 'raisedAt'), indexOn('campaign', 'state')],
})

/** Who objects: an account, a household that came by paper or telephone, or the office of an applicant. */
export type Objector = { account: string } | { household: string } | { office: string }

export function selectionObjectionId(
  hmac: Hmac,
  { campaign, list, by }: { campaign: string; list: number; by: Objector },
): string {
  return hmac(`selectionObjection|${campaign}|${list}|${JSON.stringify(by)}`).slice(0, 40)
}

/** A home that has objected to a list, in the app or on paper: a mark under a keyed hash of both, with nothing of the objection in it. */
export const objectedHomes = defineCollection({
  name: 'objectedHomes',
  schema: z.object({ _id: z.string() }),
  indexes: [],
})

export function objectedHomeId(
  hmac: Hmac,
  { campaign, list, home }: { campaign: string; list: number; home: string },
): string {
  return hmac(`objectedHome|${campaign}|${list}|${home}`).slice(0, 40)
}
