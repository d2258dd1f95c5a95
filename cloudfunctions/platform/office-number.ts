import { newId } from './call'

/** A number that people call an office or a case by: ten random digits, not secret. One that is taken is a conflict, and drawn anew. */
export function newOfficeNumber(): string {
  const random = BigInt(`0x${Buffer.from(newId(), 'base64url').toString('hex')}`)
  return (random % 10_000_000_000n).toString().padStart(10, '0')
}
