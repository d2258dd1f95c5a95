import { type ApiKey, apiKeys } from '../../core/record/api-keys'
import { apiKeyId } from '../platform/api-key-id'
import type { Documents } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import type { HttpRequest } from './http'

/** The entry of the key in the Authorization header; the only place a key is read from. */
export async function apiKeyOf(request: HttpRequest, documents: Documents, now: string): Promise<ApiKey> {
  const [, key] = /^Bearer (gjmh_[0-9a-f]{64})$/.exec(request.headers.authorization ?? '') ?? []
  if (key === undefined) {
    throw new Refusal(request.headers.authorization === undefined ? 'api_key_missing' : 'api_key_unknown')
  }
  const entry = await documents.get(apiKeys, apiKeyId(key))
  if (entry === null || entry.revokedAt !== null) throw new Refusal('api_key_unknown')
  if (now >= entry.expiresAt) throw new Refusal('api_key_expired')
  return entry
}
