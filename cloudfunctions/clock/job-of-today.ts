import { dayOfInstant } from '../../core/place/day'
import { type Job, jobs, newJob } from '../../core/record/jobs'
import type { Run } from './run'

/** The job of a kind that there is one of a day. */
export async function jobOfToday(kind: Job['kind'], run: Run): Promise<Job> {
  const anew = newJob(kind, dayOfInstant(run.now), run.now)
  const known = await run.documents.get(jobs, anew._id)
  if (known !== null) return known
  // Another run may have been first; it works on the same job then.
  await run.documents.add(jobs, anew)
  return anew
}
