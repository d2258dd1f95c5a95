import { createHash, randomBytes } from 'node:crypto'
import { deployCodeFromHex } from '../../core/access/invitation-code'

/** A new deploy code, and its SHA-256 as the function `resident` compares it (BOOTSTRAP_HASH). */
export function newDeployCode(): { code: string; hash: string } {
  const code = deployCodeFromHex(randomBytes(16).toString('hex'))
  return { code, hash: createHash('sha256').update(code).digest('hex') }
}
