import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { sealKey } from './secrets'

const nonceBytes = 12
const tagBytes = 16

/**
 * Seals a text that must wait in the database and that nobody who reads it there may learn: AES-256-GCM under `SEAL_KEY`,
 * bound to the document it lies in, so that it opens nowhere else.
 */
export function seal(text: string, documentId: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealKey(), nonce).setAAD(Buffer.from(documentId))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens what `seal` sealed. @throws Error if it was changed, moved or sealed with another key */
export function unseal(sealed: string, documentId: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', sealKey(), bytes.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(documentId)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}
