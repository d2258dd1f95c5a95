import { isDeepStrictEqual } from 'node:util'
import { type CountedAnswer, canonicalCounts, foldAnswers } from '../../core/rating/tally'
import { countedAnswer } from '../../core/record/answers'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { type Tally, tallies } from '../../core/record/tallies'
import { command } from '../platform/documents'
import { readAnswers } from './read-answers'
import { readTallies } from './read-tallies'
import type { Run } from './run'

const mostAttempts = 5

/**
 * Counts the answers of a compound again and corrects the tallies that differ. Ratings may go on: the tallies are read
 * before the answers, and one that has moved meanwhile is not overwritten but counted again.
 */
export async function rebuildCompound(compound: Compound, period: Period, run: Run): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const before = await readTallies(period._id, compound._id, run)
    const given = await givenIn(period._id, compound._id, run)
    refuseUnplaced(given, before, compound)
    // One after the other: twenty compounds are under way at once already.
    let settled = true
    for (const tally of before) settled = (await correct(tally, given.get(tally.building), run)) && settled
    if (settled) return
  }
  throw new Error(`the tallies of ${compound._id} kept moving while they were rebuilt`)
}

type Given = { answers: CountedAnswer[]; moves: number }

/** The answers of a compound by building. Only the counted form is kept, so that a large compound fits in memory. */
async function givenIn(period: string, compound: string, run: Run): Promise<Map<string, Given>> {
  const byBuilding = new Map<string, Given>()
  for await (const page of readAnswers(period, compound, run)) {
    for (const answer of page) {
      const given = byBuilding.get(answer.building) ?? { answers: [], moves: 0 }
      given.answers.push(countedAnswer(answer))
      given.moves += answer.revisions.length
      byBuilding.set(answer.building, given)
    }
  }
  return byBuilding
}

/** An answer of a building without a tally would be in no figure; that is a fault to be seen, not passed over. */
function refuseUnplaced(given: Map<string, Given>, laid: readonly Tally[], compound: Compound): void {
  const buildings = new Set(laid.map((tally) => tally.building))
  for (const building of given.keys()) {
    if (!buildings.has(building))
      throw new Error(`answers without a tally: ${compound._id}, building ${building}`)
  }
}

/** Corrects one tally if it differs; false if it has moved since it was read. */
async function correct(tally: Tally, given: Given | undefined, run: Run): Promise<boolean> {
  const counts = foldAnswers(given?.answers ?? [])
  const moves = given?.moves ?? 0
  const same = isDeepStrictEqual(canonicalCounts(tally), counts) && tally.moves === moves
  if (same) return true
  const updated = await run.documents.update(
    tallies,
    { _id: tally._id, revision: tally.revision },
    {
      cells: command.set(counts.cells),
      excluded: command.set(counts.excluded),
      moves,
      revision: command.inc(1),
      dirty: true,
    },
  )
  return updated === 1
}
