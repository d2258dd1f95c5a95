import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * The poster of a building, under compound and building: there is one, and printing it anew ends the one before. The token
 * in its link is stored as its keyed hash only.
 */
export const poster = z.object({
  _id: z.string(),
  compound: z.string(),
  building: z.string(),
  token: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  revokedAt: z.nullable(instant),
  requestKeys,
})
export type Poster = z.infer<typeof poster>

export const posters = defineCollection({
  name: 'posters',
  schema: poster,
  indexes: [
    { name: 'token', unique: true, keys: [{ field: 'token', direction: 1 }] },
    indexOn('compound', '_id'),
  ],
})

export function posterId(compound: string, building: string): string {
  return `${compound}|${building}`
}

/** The keyed hash under which a poster is found by the token in its link. */
export function posterToken(hmac: Hmac, token: string): string {
  return hmac(`poster|${token}`)
}
