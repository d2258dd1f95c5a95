import { compounds } from '../../core/record/compounds'
import { tallies } from '../../core/record/tallies'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { type Folding, foldCompound } from './fold-compound'
import type { Run } from './run'

const talliesARound = 500

/** Brings the participation of an open period up to date, wherever a rating has moved a tally since. */
export async function foldOpenPeriod(folding: Folding, run: Run): Promise<number> {
  let folded = 0
  let last = ''
  while (run.hasTime()) {
    const dirty = await run.documents.find(tallies, {
      where: { period: folding.period._id, dirty: true, _id: command.gt(last) },
      order: [['_id', 'asc']],
      limit: talliesARound,
    })
    const end = dirty.at(-1)
    if (end === undefined) return folded
    last = end._id
    const codes = [...new Set(dirty.map((tally) => tally.compound))]
    const found = await run.documents.findAll(compounds, codes)
    await forEachInParallel(found, (compound) =>
      foldCompound(compound, folding, run).catch((fault) => void run.faults.push(fault)),
    )
    folded += found.length
    // Ratings go on meanwhile; what has become dirty again is the next run's unless a whole round was full.
    if (dirty.length < talliesARound) return folded
  }
  return folded
}
