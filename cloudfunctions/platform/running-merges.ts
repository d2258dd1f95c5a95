import { compoundJobs } from '../../core/record/compound-jobs'
import { compounds } from '../../core/record/compounds'
import type { Call } from './call'
import { findWhole } from './find-whole'
import { Refusal } from './refusal'

/** A merge whose households the clock is still moving. */
export type RunningMerge = { from: string; into: string | null; city: string }

/** The merges that are under way: households of the one are not yet all in the other, so that neither can be counted. */
export async function runningMerges({ documents }: Pick<Call, 'documents'>): Promise<RunningMerge[]> {
  const where = { kind: 'merge', state: 'running' }
  const running = await findWhole(compoundJobs, where, { documents })
  const merged = await documents.findAll(
    compounds,
    running.map(({ compound }) => compound),
  )
  return merged.map(({ _id: from, mergedInto: into, city }) => ({ from, into, city }))
}

/** Refuses what would take a compound for whole while another one's households are on their way into it, or its own away. */
export async function refuseWhileMerging(codes: readonly string[], call: Call): Promise<void> {
  const running = await runningMerges(call)
  if (running.some(({ from, into }) => codes.includes(from) || (into !== null && codes.includes(into)))) {
    throw new Refusal('merge_unfinished')
  }
}
