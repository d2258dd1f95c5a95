import * as z from 'zod/mini'
import { overallCode } from './questionnaire'
import type { Channel, RatingContent } from './rating-content'

const count = z.int().check(z.nonnegative())

/** Counts of one cell: households that answered, and answers per question and level (key '0' is 不了解). */
export const cellCounts = z.object({
  answered: count,
  levels: z.record(z.string(), z.record(z.string(), count)),
  reasons: z.record(z.string(), count),
})
export type CellCounts = z.infer<typeof cellCounts>

/** One cell a channel and kind of resident. */
export const cells = z.object({
  self_owner: cellCounts,
  self_occupant: cellCounts,
  assisted_owner: cellCounts,
  assisted_occupant: cellCounts,
})
export type Cells = z.infer<typeof cells>

/** The answer of a household as the tally sees it; excluded answers count in a part of their own. */
export type CountedAnswer = { channel: Channel; content: RatingContent; excluded: boolean }

/** What changes in a tally's counts: dotted path → change, never zero. Commutative, so order does not matter. */
export type TallyMove = Record<string, number>

/** A tally's counts without a single answer. */
export function emptyCells(): Cells {
  const empty = (): CellCounts => ({ answered: 0, levels: {}, reasons: {} })
  return { self_owner: empty(), self_occupant: empty(), assisted_owner: empty(), assisted_occupant: empty() }
}

function countedPaths(answer: CountedAnswer): string[] {
  const { content } = answer
  const cell = `${answer.excluded ? 'excluded' : 'cells'}.${answer.channel}_${content.residentKind}`
  return [
    `${cell}.answered`,
    `${cell}.levels.${overallCode}.${content.overall}`,
    ...Object.entries(content.dimensions).map(([code, level]) => `${cell}.levels.${code}.${level}`),
    ...[...new Set(content.reasons)].map((code) => `${cell}.reasons.${code}`),
  ]
}

/** The move from a household's earlier answer (null for none) to its new one. */
export function tallyMove(before: CountedAnswer | null, after: CountedAnswer): TallyMove {
  const move: TallyMove = {}
  const add = (path: string, by: number) => {
    move[path] = (move[path] ?? 0) + by
  }
  for (const path of countedPaths(after)) add(path, 1)
  if (before !== null) for (const path of countedPaths(before)) add(path, -1)
  return Object.fromEntries(Object.entries(move).filter(([, by]) => by !== 0))
}

export type TallyCounts = { cells: Cells; excluded: Cells }

/** Folds the answers of one building into its counts; the same answers in any order give the same counts. */
export function foldAnswers(answers: readonly CountedAnswer[]): TallyCounts {
  const counts: TallyCounts = { cells: emptyCells(), excluded: emptyCells() }
  for (const answer of answers) {
    const part = answer.excluded ? counts.excluded : counts.cells
    const cell = part[`${answer.channel}_${answer.content.residentKind}`]
    cell.answered += 1
    raise(cell.levels, overallCode, answer.content.overall)
    for (const [code, level] of Object.entries(answer.content.dimensions)) raise(cell.levels, code, level)
    for (const code of new Set(answer.content.reasons)) cell.reasons[code] = (cell.reasons[code] ?? 0) + 1
  }
  return canonicalCounts(counts)
}

function raise(counts: CellCounts['levels'], code: string, level: number): void {
  const levelsOfCode = counts[code] ?? {}
  levelsOfCode[level] = (levelsOfCode[level] ?? 0) + 1
  counts[code] = levelsOfCode
}

/** The one form of given counts: zeros left out, keys in order, so that equal counts are equal bytes. */
export function canonicalCounts(counts: TallyCounts): TallyCounts {
  const part = (source: Cells): Cells => ({
    self_owner: canonicalCell(source.self_owner),
    self_occupant: canonicalCell(source.self_occupant),
    assisted_owner: canonicalCell(source.assisted_owner),
    assisted_occupant: canonicalCell(source.assisted_occupant),
  })
  return { cells: part(counts.cells), excluded: part(counts.excluded) }
}

function canonicalCell(cell: CellCounts): CellCounts {
  const levels: CellCounts['levels'] = {}
  for (const code of Object.keys(cell.levels).sort()) {
    const kept = withoutZeros(cell.levels[code] ?? {})
    if (Object.keys(kept).length > 0) levels[code] = kept
  }
  return { answered: cell.answered, levels, reasons: withoutZeros(cell.reasons) }
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.keys(counts)
      .sort()
      .flatMap((key) => (counts[key] ? [[key, counts[key]]] : [])),
  )
}
