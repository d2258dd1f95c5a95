import type { Compound } from '../../core/record/compounds'
import { discloseCompound } from './disclose-compound'
import { jobOfToday } from './job-of-today'
import { reportProgress } from './period-jobs'
import type { Run } from './run'
import { runJob } from './run-job'

/**
 * Once a day goes through all compounds: what has become due is written down, publishers are reminded, and how far each was in time is
 * counted. One job a day, compound by compound; a compound that was looked at twice is told of nothing twice.
 */
export async function disclose(run: Run, done: string[]): Promise<void> {
  const job = await jobOfToday('disclose', run)
  if (job.state === 'done') return
  const piece = (compound: Compound) => discloseCompound(compound, run)
  reportProgress(job, await runJob(job, { piece }, run), done)
}
