import { type Job, jobId, jobs, newJob } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { command } from '../platform/documents'
import type { Run } from './run'
import type { JobProgress } from './run-job'

export const nothingLeft: JobProgress = { through: true, done: true, failed: [] }
export const underWay: JobProgress = { through: false, done: false, failed: [] }

/** A run says what it finished, and what it has to go on with: whoever waits for the clock goes on as long as there is any. */
export function reportProgress(job: Job, { through, done: isDone }: JobProgress, done: string[]): void {
  if (isDone || !through) done.push(job._id)
}

/** When a job over all compounds was through last, or done with those that had failed; null while it is under way. */
export async function throughSince(kind: Job['kind'], period: Period, run: Run): Promise<string | null> {
  const job = await run.documents.get(jobs, jobId(kind, period._id))
  return job?.finishedAt ?? job?.throughAt ?? null
}

/**
 * The period's job of a kind if there is something to do: made if there is none, begun anew if it is due again. Due is told
 * from when it was through, so that one compound that keeps failing does not hold up the others for good.
 */
export async function dueJob(
  kind: Job['kind'],
  period: Period,
  rule: { again(throughAt: string): boolean },
  run: Run,
): Promise<Job | null> {
  const anew = newJob(kind, period._id, run.now)
  const job = await run.documents.get(jobs, anew._id)
  if (job === null) {
    // Another run may have been first; it works on the same job then.
    await run.documents.add(jobs, anew)
    return anew
  }
  if (job.throughAt === null || !rule.again(job.throughAt)) return job.state === 'done' ? null : job
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, beginning(anew))
  return { ...anew, requestKeys: job.requestKeys }
}

/** The change that makes a job begin again. */
export function beginning({
  state,
  cursor,
  requestedAt,
  throughAt,
  finishedAt,
  failed,
}: Omit<Job, 'requestKeys'>) {
  return { state, cursor, requestedAt, throughAt, finishedAt, failed: command.set(failed) }
}
