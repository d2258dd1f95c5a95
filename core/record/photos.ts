import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { photoStates, photoTypes, photoUses } from '../complaint/photo-rules'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * A photo of a case, or one that is still in somebody's draft. It names neither compound nor household. What a verdict changes
 * is here alone: a case lists ids and is never touched for it.
 */
export const photo = z.object({
  _id: z.string(),
  /** Who uploaded it; null once that account is deleted. */
  account: z.nullable(z.string()),
  use: z.enum(photoUses),
  type: z.enum(photoTypes),
  bytes: z.int(),
  uploadedAt: instant,
  /** Its file in storage; null until that is known to be there. */
  fileId: z.nullable(z.string()),
  state: z.enum(photoStates),
  /** By which WeChat's verdict names it: told to nobody, so that nobody else can give one. */
  traceId: z.nullable(z.string()),
  /** The uploader's openid, sealed, while a verdict is waited for: WeChat is asked in its name. */
  openid: z.nullable(z.string()),
  /** When WeChat was last asked, and how often it was. */
  askedAt: z.nullable(instant),
  asks: z.int(),
  /** The case that it was last claimed for; see with-photos.ts. */
  case: z.nullable(z.string()),
  /** Who holds the claim: another case cannot take the photo meanwhile. Null: it is free. */
  claim: z.nullable(z.string()),
  /** When the clock sees whether a case names it by then, and removes it if none does; null: one does. */
  dueAt: z.nullable(instant),
  requestKeys,
})
export type Photo = z.infer<typeof photo>

export const photos = defineCollection({
  name: 'photos',
  schema: photo,
  indexes: [
    indexOn('account', 'uploadedAt'),
    indexOn('traceId'),
    indexOn('dueAt'),
    indexOn('state', 'askedAt'),
  ],
})

/** A photo that belongs to no case stays this long: a draft is sent by then, or begun anew. */
export const draftMilliseconds = 86_400_000

/** Stands for a case where a photo is being removed: its file goes first, and nothing can claim it any more. */
export const abandoned = 'abandoned'

/** Id of what a request uploads: it cannot be chosen, and a repeated request meets the same photo. */
export function photoId(hmac: Hmac, account: string, requestKey: string): string {
  return hmac(`photo|${account}|${requestKey}`)
}

/** Where its file lies in storage: known before it is there, so that one whose upload broke off is found. */
export function photoPath({ _id, type }: Pick<Photo, '_id' | 'type'>): string {
  return `photos/${_id}.${type === 'jpeg' ? 'jpg' : 'png'}`
}
