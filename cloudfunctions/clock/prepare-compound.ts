import { methodParametersOf } from '../../core/method/parameters'
import { strataOf } from '../../core/method/strata'
import { emptyCells } from '../../core/rating/tally'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { type Tally, tallies, tallyId } from '../../core/record/tallies'
import { command } from '../platform/documents'
import { readTallies } from './read-tallies'
import type { Run } from './run'

/**
 * Fixes the strata of a compound for a period from its household counts, and lays the tallies of its buildings with N_h.
 * What is there already stays as it is: N_h and strata freeze once.
 */
export async function prepareCompound(compound: Compound, period: Period, run: Run): Promise<void> {
  const { strata } = methodParametersOf(period.methodVersion)
  if (compound.strata[period._id] === undefined) {
    await run.documents.update(
      compounds,
      { _id: compound._id, [`strata.${period._id}`]: command.exists(false) },
      { [`strata.${period._id}`]: command.set(strataOf(compound.buildings, strata.smallestHouseholds)) },
    )
  }
  const laid = new Set((await readTallies(period._id, compound._id, run)).map((tally) => tally.building))
  const missing = compound.buildings.filter((building) => !laid.has(building.code))
  if (missing.length === 0) return
  const added = missing.map((building) => emptyTally(building, compound._id, period._id))
  if (await run.documents.addAll(tallies, added)) return
  // A run that overlaps has laid some of them: one by one, those that are there are left alone.
  for (const tally of added) await run.documents.add(tallies, tally)
}

function emptyTally(building: { code: string; households: number }, compound: string, period: string): Tally {
  return {
    _id: tallyId(period, compound, building.code),
    period,
    compound,
    building: building.code,
    households: building.households,
    cells: emptyCells(),
    excluded: emptyCells(),
    moves: 0,
    dirty: true,
  }
}
