import { reaches, settled } from '../method/settled'
import type { Candidate } from '../selection/candidate'
import type { ListOutcome } from '../selection/list-outcome'
import { publishedCandidate } from '../selection/published-candidate'
import { sheetItems } from '../selection/score-sheet'
import { figuresOf, listOf } from '../selection/selection-order'
import { sheetParametersOf } from '../selection/sheet-parameters'
import { differences } from './differences'
import { type Line, type LineReader, type Note, readLine } from './sealed-line'
import {
  candidateLine,
  outcomeLine,
  type SelectionHeader,
  selectionEnd,
  selectionHeader,
} from './selection-lines'

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
  let found: { line: number; outcome: ListOutcome | null } | null = null
  return {
    what: () =>
      `list ${header.number} of selection ${header.campaign}: ${candidates.length} candidates, ${found?.outcome?.places.length ?? 0} places`,
    take(line) {
      if ('candidate' in line.value) takeCandidate(candidates, header, line, note)
      else if (found !== null) note(line.number, ['a second outcome'])
      else found = readOutcome(line, note)
    },
    takeEnd(line) {
      const read = readLine(selectionEnd, line, note)
      if (read === null) return
      const { candidates: count, places } = read.end
      const held = { candidates: candidates.length, places: found?.outcome?.places.length ?? 0 }
      note(line.number, differences(held, { candidates: count, places }, 'end'))
    },
    close() {
      if (found === null) return note(1, ['the outcome is missing'])
      if (found.outcome === null) return
      const expected = listOf(candidates, rulesIn(header))
      note(found.line, differences(byCompound(expected), byCompound(found.outcome), 'outcome'))
    },
    takenAsGiven,
  }
}

function readOutcome(line: Line, note: Note) {
  const read = readLine(outcomeLine, line, note)
  return { line: line.number, outcome: read?.outcome ?? null }
}

const rulesIn = ({ plan, fit, method }: SelectionHeader) => ({ plan, fit, method })

/** Rows by their compounds, so that a difference names one; places tell the order. */
function byCompound({ places, leftOut, ...rest }: ListOutcome) {
  const keyed = <Row extends { compound: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.compound, row]))
  return {
    ...rest,
    inOrder: places.map(({ compound }) => compound),
    places: keyed(places),
    leftOutInOrder: leftOut.map(({ compound }) => compound),
    leftOut: keyed(leftOut),
  }
}

/**
 * Holds nothing that the period does not publish; the points of a sheet are those of its items, each within its own; and a first principle
 * that is told to be met has S and R_EB within its thresholds.
 */
function takeCandidate(candidates: Candidate[], header: SelectionHeader, line: Line, note: Note): void {
  const read = readLine(candidateLine, line, note)
  if (read === null) return
  const { compound, sheet } = read.candidate
  const scope = header.method.publicationScope
  const before = candidates.at(-1)
  if (before !== undefined && before.compound >= compound) note(line.number, ['not in order of the codes'])
  const sum = sheet.items.reduce((points, item) => points + item.points, 0)
  if (sheet.score !== null) {
    note(line.number, differences(sum, sheet.score, `${compound}: sheet.score`))
    note(line.number, sheetFaults(read.candidate, header))
  }
  note(line.number, principleFaults(read.candidate, header))
  note(line.number, differences(publishedCandidate(read.candidate, scope), read.candidate, compound))
  candidates.push(read.candidate)
}

function sheetFaults({ compound, sheet: { items } }: Candidate, { plan }: SelectionHeader): string[] {
  const { points: most } = sheetParametersOf(plan.parameters)
  const codes = sheetItems.map(({ code }) => code)
  const path = `${compound}: sheet.items`
  return [
    ...differences(
      codes,
      items.map(({ item }) => item),
      path,
    ),
    ...items
      .filter(({ item, points }) => points < 0 || points > (most[item] ?? 0))
      .map(({ item, points }) => `${path}.${item}: expected 0 to ${most[item] ?? 0}, found ${points}`),
  ]
}

/** The other clauses of the first principle are attested; that it is not met may follow from these. */
function principleFaults(candidate: Candidate, header: SelectionHeader): string[] {
  const first = candidate.principles.find(({ principle }) => principle === 1)
  const figures = first?.state === 'met' ? figuresOf(candidate, rulesIn(header)) : null
  if (figures === null) return []
  const { satisfactionAtLeast, complaintRateAtMost } = header.plan.parameters
  const { score, complaintRate } = figures
  const path = `${candidate.compound}: principles.1: told to be met`
  return [
    ...(score !== null && !reaches(score, satisfactionAtLeast)
      ? [`${path}, S is ${score}, below ${satisfactionAtLeast}`]
      : []),
    ...(complaintRate !== null && settled(complaintRate) > complaintRateAtMost
      ? [`${path}, R_EB is ${complaintRate}, above ${complaintRateAtMost}`]
      : []),
  ]
}
