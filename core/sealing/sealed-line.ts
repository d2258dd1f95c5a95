import type { ZodMiniType } from 'zod/mini'
import { differences } from './differences'

/** A line of a sealed file: its number, and the object that it says. */
export type Line = { number: number; value: object }

/** Says what is not as it should be on a line; see `Verified`. */
export type Note = (line: number, found: readonly string[]) => void

/** Reads the lines of one kind of file after its header. */
export type LineReader = {
  /** What the file is, once it is read. */
  what(): string
  take(line: Line): void
  takeEnd(line: Line): void
  /** What follows from all lines together. */
  close(): void
  /** What the file says without what it was made from. */
  takenAsGiven: readonly string[]
}

/** A line by its schema; one that does not fit, or holds more than is known of it, is noted. */
export function readLine<T>(schema: ZodMiniType<T>, { number, value }: Line, note: Note): T | null {
  const read = schema.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    note(number, [`no line of this file: ${issue?.path.join('.')} ${issue?.message}`])
    return null
  }
  const beyond = differences(read.data, value)
  note(
    number,
    beyond.map((each) => `holds what no figure was made from: ${each}`),
  )
  return read.data
}
