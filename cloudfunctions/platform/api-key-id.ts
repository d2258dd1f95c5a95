import { createHash } from 'node:crypto'

/** Id of an API key: its SHA-256. The key has 256 random bits, so a plain hash cannot be searched. */
export function apiKeyId(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
