import { type CompoundJob, compoundJobs } from '../../core/record/compound-jobs'
import { type Compound, compounds } from '../../core/record/compounds'
import { command } from '../platform/documents'
import { moveHouseholds } from './move-households'
import type { Run } from './run'
import { tellNewName } from './tell-new-name'

const jobsARun = 20

/** Goes on with the merges and renamings that were asked for; merges first, as what arrives bears the new name. */
export async function runCompoundJobs(run: Run, done: string[]): Promise<void> {
  const waiting = await run.documents.find(compoundJobs, {
    where: { state: 'running', kind: command.in(['merge', 'rename']) },
    order: [['_id', 'asc']],
    limit: jobsARun,
  })
  for (const job of waiting) {
    if (!run.hasTime()) return
    try {
      const compound = await run.documents.get(compounds, job.compound)
      if (compound === null) throw new Error(`a ${job.kind} of no compound: ${job.compound}`)
      if (!(await isThrough(job, compound, run))) continue
      const finished = { state: 'done', finishedAt: run.now }
      await run.documents.update(compoundJobs, { _id: job._id, requestedAt: job.requestedAt }, finished)
      done.push(job._id)
    } catch (fault) {
      run.faults.push(fault)
    }
  }
}

const isThrough = (job: CompoundJob, compound: Compound, run: Run) =>
  job.kind === 'merge' ? moveHouseholds(compound, run) : tellNewName(job, compound, run)
