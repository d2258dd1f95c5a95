import type { Assumptions } from './assumptions'
import { type Measured, measuredOver } from './measure'
import { type Run, runOf } from './one-run'

export type Study = { assumptions: Assumptions; runs: number; seed: number; measured: Measured<Run> }

/** The whole study: every run is a city of its own, in which every scenario and every order is tried. */
export function studyOf(assumptions: Assumptions, { runs, seed }: { runs: number; seed: number }): Study {
  const tried = Array.from({ length: runs }, (_, run) => runOf(assumptions, seed + 1000 * run))
  return { assumptions, runs, seed, measured: measuredOver(tried) }
}
