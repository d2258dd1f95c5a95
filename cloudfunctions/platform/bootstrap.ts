import { createHash } from 'node:crypto'

/**
 * Whether this is the code that `deploy` printed: its SHA-256 is the variable `BOOTSTRAP_HASH`. The code has 95 random bits,
 * so a plain hash cannot be searched. Where there is no variable there is no code either.
 */
export function isDeployCodeOfCity(code: string): boolean {
  return createHash('sha256').update(code).digest('hex') === process.env.BOOTSTRAP_HASH
}
