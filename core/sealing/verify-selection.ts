import type { PublicationScope } from '../method/parameters'
import type { Candidate } from '../selection/candidate'
import { publishedCandidate } from '../selection/published-candidate'
import { listOf } from '../selection/selection-order'
import { differences } from './differences'
import { type Line, type LineReader, type Note, readLine } from './sealed-line'
import { candidateLine, outcomeLine, selectionEnd, selectionHeader } from './selection-lines'

/** What a list says without what it was made from. */
const takenAsGiven = [
  'figures of the period, which its own public edition proves',
  'what was attested and scored',
  'what changed since the list before',
] as const

/** Makes a list anew from the candidates and the frozen rules in its file, and notes where it differs. */
export function selectionReader(first: Line, note: Note): LineReader | null {
  const header = readLine(selectionHeader, first, note)
  if (header === null) return null
  const candidates: Candidate[] = []
  let found: { line: number; outcome: ReturnType<typeof listOf> } | null = null
  return {
    what: () =>
      `list ${header.number} of selection ${header.campaign}: ${candidates.length} candidates, ${found?.outcome.places.length ?? 0} places`,
    take(line) {
      if ('candidate' in line.value) takeCandidate(candidates, header.method.publicationScope, line, note)
      else if (found !== null) note(line.number, ['a second outcome'])
      else found = readOutcome(line, note)
    },
    takeEnd(line) {
      const read = readLine(selectionEnd, line, note)
      if (read === null) return
      const { candidates: count, places } = read.end
      const held = { candidates: candidates.length, places: found?.outcome.places.length ?? 0 }
      note(line.number, differences(held, { candidates: count, places }, 'end'))
    },
    close() {
      if (found === null) return note(1, ['the outcome is missing'])
      const { plan, fit, method } = header
      note(found.line, differences(listOf(candidates, { plan, fit, method }), found.outcome, 'outcome'))
    },
    takenAsGiven,
  }
}

function readOutcome(line: Line, note: Note) {
  const read = readLine(outcomeLine, line, note)
  return read && { line: line.number, outcome: read.outcome }
}

/** Holds nothing that the period does not publish; the points of a sheet are those of its items. */
function takeCandidate(candidates: Candidate[], scope: PublicationScope, line: Line, note: Note): void {
  const read = readLine(candidateLine, line, note)
  if (read === null) return
  const { compound, sheet } = read.candidate
  const before = candidates.at(-1)
  if (before !== undefined && before.compound >= compound) note(line.number, ['not in order of the codes'])
  const sum = sheet.items.reduce((points, item) => points + item.points, 0)
  if (sheet.score !== null) note(line.number, differences(sum, sheet.score, `${compound}: sheet.score`))
  note(line.number, differences(publishedCandidate(read.candidate, scope), read.candidate, compound))
  candidates.push(read.candidate)
}
