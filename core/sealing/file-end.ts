import * as z from 'zod/mini'
import { canonical } from './canonical'
import { hashOf, type OpenHash } from './running-hash'

/** What the last line of every sealed file holds beside its counts: it tells a file that was cut short, and on which line a bit was lost. */
export const fileEnd = {
  /** The first 32 bits of every earlier line's SHA-256. */
  lines: z.array(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
  /** SHA-256 of the canonical JSON of this line without this field. */
  check: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
}

/** What the end remembers of a line. */
export const lineMark = (line: string, openHash: OpenHash) => hashOf(line, openHash).slice(0, 8)

/** What the end says of itself. */
export function endCheck(end: Record<string, unknown>, openHash: OpenHash): string {
  const { check: _itself, ...rest } = end
  return hashOf(canonical({ end: rest }), openHash)
}
