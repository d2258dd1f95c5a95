import * as z from 'zod/mini'
import { type Cells, cells, emptyCells } from '../rating/tally'
import { countedCase } from './complaint-figures'
import { scorecardPlace } from './scorecard-place'
import type { Stratum } from './strata'
import { sum } from './sum'

const whole = z.int().check(z.nonnegative())

/** A stratum with what was answered in it; `excluded` is what rulings have taken out of the figures. */
export const stratumInputs = z.object({
  buildings: z.array(z.string()),
  households: whole,
  cells,
  excluded: cells,
})
export type StratumInputs = z.infer<typeof stratumInputs>

/** All that the figures of one compound in one period are made from: with the parameters, everything else follows. */
export const compoundInputs = z.object({
  place: scorecardPlace,
  tenure: z.object({ months: z.nullable(z.int()), changed: z.boolean() }),
  /** Findings of suspicious answers that nobody has ruled on. */
  openFindings: whole,
  /** Codes of the dimensions that were asked, in order. */
  dimensions: z.array(z.string()),
  strata: z.array(stratumInputs),
  /** Cases of the company in force, and T in years; null where there is no company, and while the period is open. */
  complaints: z.nullable(z.object({ cases: z.array(countedCase), exposureYears: z.number() })),
  /** Revisions of answers that were counted, all buildings together. */
  sourceRevision: whole,
})
export type CompoundInputs = z.infer<typeof compoundInputs>

/** The counts of one building as the inputs take them up. */
export type BuildingTally = {
  building: string
  households: number
  cells: Cells
  excluded: Cells
  moves: number
}

/**
 * Adds up the tallies of buildings into their strata. Equal tallies give equal inputs, in any order they come.
 * Throws when a building of the strata has no tally, or a tally no stratum, as its answers would silently be missing.
 */
export function inputsOf({ strata, tallies, ...source }: InputSource): CompoundInputs {
  const { compound } = source.place
  const byBuilding = new Map(tallies.map((tally) => [tally.building, tally]))
  const joined = strata.map((stratum) =>
    stratum.map((building) => {
      const tally = byBuilding.get(building)
      if (tally === undefined) throw new Error(`no tally for building ${building} of ${compound}`)
      return tally
    }),
  )
  if (joined.flat().length !== tallies.length) throw new Error(`a tally outside the strata of ${compound}`)
  return {
    ...source,
    strata: joined.map((some) => ({
      buildings: some.map(({ building }) => building),
      households: sum(some.map(({ households }) => households)),
      cells: addedCells(some.map((tally) => tally.cells)),
      excluded: addedCells(some.map((tally) => tally.excluded)),
    })),
    sourceRevision: sum(tallies.map(({ moves }) => moves)),
  }
}

type InputSource = Omit<CompoundInputs, 'strata' | 'sourceRevision'> & {
  strata: readonly Stratum[]
  tallies: readonly BuildingTally[]
}

/** Counts added up, in the canonical form: keys in order, nothing that is zero. */
function addedCells(some: readonly Cells[]): Cells {
  const added = emptyCells()
  for (const name of Object.keys(added) as (keyof Cells)[]) {
    const parts = some.map((each) => each[name])
    added[name] = {
      answered: sum(parts.map(({ answered }) => answered)),
      levels: Object.fromEntries(
        keysOf(parts.map(({ levels }) => levels)).flatMap((code) => {
          const counts = addedCounts(parts.map(({ levels }) => levels[code] ?? {}))
          return Object.keys(counts).length === 0 ? [] : [[code, counts]]
        }),
      ),
      reasons: addedCounts(parts.map(({ reasons }) => reasons)),
    }
  }
  return added
}

function addedCounts(some: readonly Record<string, number>[]): Record<string, number> {
  return Object.fromEntries(
    keysOf(some).flatMap((key) => {
      const count = sum(some.map((each) => each[key] ?? 0))
      return count === 0 ? [] : [[key, count]]
    }),
  )
}

const keysOf = (some: readonly object[]) => [...new Set(some.flatMap(Object.keys))].sort()
