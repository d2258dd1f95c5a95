import { dayOfInstant } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import { type Job, jobs, newJob } from '../../core/record/jobs'
import { discloseCompound } from './disclose-compound'
import { reportProgress } from './period-jobs'
import type { Run } from './run'
import { runJob } from './run-job'

/**
 * Once a day goes through all compounds: what has become due is written down, publishers are reminded, and how far each was in time is
 * counted. One job a day, compound by compound; a compound that was looked at twice is told of nothing twice.
 */
export async function disclose(run: Run, done: string[]): Promise<void> {
  const job = await jobOfToday(run)
  if (job.state === 'done') return
  const piece = (compound: Compound) => discloseCompound(compound, run)
  reportProgress(job, await runJob(job, { piece }, run), done)
}

async function jobOfToday(run: Run): Promise<Job> {
  const anew = newJob('disclose', dayOfInstant(run.now), run.now)
  const known = await run.documents.get(jobs, anew._id)
  if (known !== null) return known
  // Another run may have been first; it works on the same job then.
  await run.documents.add(jobs, anew)
  return anew
}
