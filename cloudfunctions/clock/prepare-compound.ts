import { isDeepStrictEqual } from 'node:util'
import { parametersOf } from '../../core/method/parameters-v1'
import { strataOf } from '../../core/method/strata'
import { type Dated, inForceAt } from '../../core/place/dated'
import { emptyCells } from '../../core/rating/tally'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { type Tally, tallies, tallyId } from '../../core/record/tallies'
import { command } from '../platform/documents'
import { readTallies } from './read-tallies'
import type { Run } from './run'

/**
 * Fixes the strata of a compound for a period from its household counts, and lays the tallies of its buildings with N_h.
 * What was laid before follows the register until the last pass after the opening; counts are never touched.
 */
export async function prepareCompound(compound: Compound, period: Period, run: Run): Promise<void> {
  if (compound.mergedInto !== null) return clearPrepared(compound, period, run)
  if (beginsAfter(compound, period.opensAt)) return
  const { smallestHouseholds } = parametersOf(period).strata
  const strata = strataOf(compound.buildings, smallestHouseholds)
  if (!isDeepStrictEqual(compound.strata[period._id], strata)) {
    const change = { [`strata.${period._id}`]: command.set(strata) }
    await run.documents.update(compounds, { _id: compound._id }, change)
  }
  const laid = await readTallies(period._id, compound._id, run)
  await layMissing(compound, period, laid, run)
  const households = new Map(compound.buildings.map((building) => [building.code, building.households]))
  const gone = laid.filter((tally) => !households.has(tally.building))
  if (gone.length > 0) await markRemoval(compound, period, gone, run)
  for (const tally of laid) await followRegister(tally, households.get(tally.building), run)
}

/** What was laid for a draft before the compound was merged: its buildings are counted where they are now. */
async function clearPrepared({ _id, strata }: Compound, period: Period, run: Run): Promise<void> {
  if (strata[period._id] === undefined) return
  await run.documents.remove(tallies, { period: period._id, compound: _id, moves: 0 })
  await run.documents.update(compounds, { _id }, { [`strata.${period._id}`]: command.remove() })
}

/**
 * A view is told from an earlier one by the sum of its tallies' revisions, and a tally that goes takes its own along: what
 * stays makes up for them, before they go.
 */
async function markRemoval(
  compound: Compound,
  period: Period,
  gone: readonly Tally[],
  run: Run,
): Promise<void> {
  const staying = compound.buildings[0]
  if (staying === undefined) return
  const lost = gone.reduce((sum, tally) => sum + tally.revision, 0)
  const change = { revision: command.inc(lost + 1), dirty: true }
  await run.documents.update(tallies, { _id: tallyId(period._id, compound._id, staying.code) }, change)
}

/**
 * Whether a compound was not registered yet at the instant: then it is in no figures of the period. Without any fact at all
 * nobody could ever be asked anything, which is a fault to be seen.
 */
function beginsAfter({ _id, seats, service, governance }: Compound, instant: string): boolean {
  const facts = [seats, service, governance]
  if (facts.some((dated) => dated.length === 0)) {
    throw new Error(`compound ${_id} has no seat, service or governance`)
  }
  return facts.some((dated) => inForceAt<Dated>(dated, instant) === undefined)
}

async function layMissing(
  compound: Compound,
  period: Period,
  laid: readonly Tally[],
  run: Run,
): Promise<void> {
  const known = new Set(laid.map((tally) => tally.building))
  const missing = compound.buildings
    .filter((building) => !known.has(building.code))
    .map((building) => emptyTally(building, compound._id, period._id))
  if (missing.length === 0 || (await run.documents.addAll(tallies, missing))) return
  // A run that overlaps has laid some of them: one by one, those that are there are left alone.
  for (const tally of missing) await run.documents.add(tallies, tally)
}

/** N_h as the register has it now; a building that is gone loses its tally if nobody has answered in it. */
async function followRegister(tally: Tally, households: number | undefined, run: Run): Promise<void> {
  if (households === tally.households) return
  if (households !== undefined) {
    const change = { households, revision: command.inc(1), dirty: true }
    await run.documents.update(tallies, { _id: tally._id }, change)
    return
  }
  if (tally.moves > 0) throw new Error(`a building with answers is gone: ${tally._id}`)
  await run.documents.remove(tallies, { _id: tally._id, moves: 0 })
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
    revision: 0,
    dirty: true,
  }
}
