import { chainFormat } from './block-chain'
import { canonical } from './canonical'
import { differences } from './differences'
import { endCheck, lineMark } from './file-end'
import type { OpenHash } from './running-hash'
import type { Line, LineReader, Note } from './sealed-line'
import { selectionFormat } from './selection-lines'
import { snapshotFormat } from './snapshot-lines'
import { chainReader } from './verify-chain'
import { selectionReader } from './verify-selection'
import { snapshotReader } from './verify-snapshot'

export type Verified = {
  what: string
  takenAsGiven: readonly string[]
  /** Where the file differs from what follows from it, by line and path: the first of them, and how many there are. */
  found: string[]
  differing: number
}

/** Differences that are kept: a wrong parameter makes every line differ. */
const mostKept = 1000

/**
 * Holds a sealed file against itself, line by line: everything that follows from the rest of it is made anew, and its end tells a line
 * that is not the one that was sealed. Of a compound only its part in the fit and the order is kept.
 */
export function openVerification(openHash: OpenHash) {
  const kept: { line: number; said: string }[] = []
  const marks: string[] = []
  const names: string[] = []
  let differing = 0
  let reader: LineReader | null = null
  let end: Line | null = null
  const note: Note = (line, found) => {
    differing += found.length
    for (const said of found.slice(0, mostKept - kept.length)) kept.push({ line, said })
  }
  function take(text: string): void {
    const number = marks.push(lineMark(text, openHash))
    if (end !== null) note(number, ['beyond the end'])
    const value = objectIn(text)
    names.push(value === null ? '' : nameIn(value))
    if (value === null) note(number, ['no JSON object'])
    else if (canonicalOrNothing(value) !== text) note(number, ['not canonical JSON'])
    if (value === null || end !== null) return
    const line = { number, value }
    if ('end' in value) end = line
    counting(number, () => {
      if (number === 1) reader = readerOf(line, note, openHash)
      else if (end === null) reader?.take(line)
      else reader?.takeEnd(line)
    })
  }
  /** A file may hold what no rule can count with, as a version that nobody knows. */
  function counting(line: number, work: () => void): void {
    try {
      work()
    } catch (error) {
      note(line, [`cannot be counted with: ${(error as Error).message.slice(0, 200)}`])
    }
  }
  const told = () => kept.sort((a, b) => a.line - b.line).map(({ line, said }) => `line ${line}: ${said}`)
  /** Told first of a file that has begun as one: what else differs may be no fault of any line that is there. */
  function withMissingEnd() {
    const missing = `line ${marks.length + 1}: the end is missing: the file was cut short`
    const found = reader === null ? [...told(), missing] : [missing, ...told()]
    return { found, differing: differing + 1 }
  }
  return {
    take,
    close(): Verified {
      if (end !== null) noteEnd(end, { marks, names }, { note, openHash })
      counting(1, () => reader?.close())
      return {
        what: reader?.what() ?? 'no file that can be read',
        takenAsGiven: reader?.takenAsGiven ?? [],
        ...(end === null ? withMissingEnd() : { found: told(), differing }),
      }
    },
  }
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

type Named = { compound?: unknown; code?: unknown } | undefined

/** Which line it is: the compound of a card or a candidate, the code of a roll-up, the header, the outcome of a list. */
function nameIn(value: object): string {
  const { format, outcome, card, candidate, rollUp } = value as Record<string, Named>
  if (format !== undefined) return 'the header: '
  if (outcome !== undefined) return 'the outcome: '
  const code = card?.compound ?? candidate?.compound ?? rollUp?.code
  return typeof code === 'string' ? `${code}: ` : ''
}

/** A text may hold half a character, which canonical JSON does not know. */
function canonicalOrNothing(value: object): string | null {
  try {
    return canonical(value)
  } catch {
    return null
  }
}

function readerOf(header: Line, note: Note, openHash: OpenHash): LineReader | null {
  const { format } = header.value as { format?: unknown }
  if (format === snapshotFormat) return snapshotReader(header, note, openHash)
  if (format === chainFormat) return chainReader(header, note, openHash)
  if (format === selectionFormat) return selectionReader(header, note)
  note(1, differences(`${snapshotFormat}, ${chainFormat} or ${selectionFormat}`, format, 'format'))
  return null
}

/** The end remembers every line before it, and itself: whatever no figure tells is told by it. */
function noteEnd(
  { number, value }: Line,
  { marks, names }: { marks: readonly string[]; names: readonly string[] },
  { note, openHash }: { note: Note; openHash: OpenHash },
): void {
  const { end } = value as { end: { lines?: unknown; check?: unknown } | null }
  const stated: unknown[] = Array.isArray(end?.lines) ? end.lines : []
  for (const [index, mark] of marks.slice(0, number - 1).entries()) {
    if (stated[index] !== mark) note(index + 1, [`${names[index]}not the line that was sealed`])
  }
  note(number, differences(number - 1, stated.length, 'end.lines'))
  note(number, differences(endCheck({ ...end }, openHash), end?.check, 'end.check'))
}
