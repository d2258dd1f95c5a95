import { compounds } from '../../core/record/compounds'
import { tallies } from '../../core/record/tallies'
import { command } from '../platform/documents'
import { type Folding, foldCompound } from './fold-compound'
import { forEachInParallel, type Run } from './run'

const talliesARound = 500

/** Brings the participation of an open period up to date, wherever a rating has moved a tally since. */
export async function foldOpenPeriod(folding: Folding, run: Run): Promise<number> {
  let folded = 0
  while (run.hasTime()) {
    const dirty = await run.documents.find(tallies, {
      where: { period: folding.period._id, dirty: true },
      limit: talliesARound,
    })
    if (dirty.length === 0) return folded
    const codes = [...new Set(dirty.map((tally) => tally.compound))]
    const found = await run.documents.find(compounds, {
      where: { _id: command.in(codes) },
      limit: talliesARound,
    })
    await forEachInParallel(found, (compound) => foldCompound(compound, folding, run))
    folded += found.length
    // Ratings go on meanwhile; what has become dirty again is the next run's unless a whole round was full.
    if (dirty.length < talliesARound) return folded
  }
  return folded
}
