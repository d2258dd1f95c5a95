import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

const scope = z.strictObject({
  kind: z.enum(['city', 'district']),
  code: z.string().check(z.minLength(1), z.maxLength(32)),
})

const apiKeyView = z.object({
  number: z.string(),
  title: z.string(),
  scope: z.object({ kind: z.enum(['city', 'district']), code: z.string() }),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.nullable(z.string()),
})

/** Makes a key for the pull interface. The key is in this one answer and stored nowhere. */
export const createApiKey = defineEndpoint({
  name: 'createApiKey',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    scope,
    /** Days until it expires. */
    days: z.int().check(z.minimum(1), z.maximum(366)),
  }),
  output: z.object({ key: z.string(), entry: apiKeyView }),
  errors: ['out_of_scope'],
})

/** The keys made so far, newest first, without the keys themselves. */
export const listApiKeys = defineEndpoint({
  name: 'listApiKeys',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({}),
  output: z.object({ keys: z.array(apiKeyView) }),
  errors: ['truncated_answer'],
})

/** Revokes a key by its number, at once and for good. */
export const revokeApiKey = defineEndpoint({
  name: 'revokeApiKey',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ number: z.string().check(z.minLength(1), z.maxLength(32)) }),
  output: z.object({ entry: apiKeyView }),
  errors: ['unknown_api_key'],
})
