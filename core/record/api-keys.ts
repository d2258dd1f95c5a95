import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'

/** A key for the pull interface, under the hash of the key: the key itself is shown once and stored nowhere. */
export const apiKey = z.object({
  _id: z.string(),
  /** What people call it by; random, not secret. */
  number: z.string(),
  title: z.string(),
  /** The city whose bureau made it and may revoke it. */
  city: z.string(),
  /** A city or a district: the rows that the key may read. */
  scope: z.object({ kind: z.enum(['city', 'district']), code: z.string() }),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.nullable(z.string()),
})
export type ApiKey = z.infer<typeof apiKey>

export const apiKeys = defineCollection({
  name: 'apiKeys',
  schema: apiKey,
  indexes: [
    { name: 'number', unique: true, keys: [{ field: 'number', direction: 1 }] },
    indexOn('city', 'createdAt'),
  ],
})
