import { type Compound, compounds } from '../../core/record/compounds'
import { type Job, jobs } from '../../core/record/jobs'
import { command } from '../platform/documents'
import { forEachInParallel, type Run } from './run'

const compoundsAPage = 60

/**
 * Goes on with a job over all compounds, page by page, until it is done or the time is up. The cursor moves after a page;
 * a run that dies repeats at most that page, and pieces are idempotent. Returns whether the job is done.
 */
export async function runJob(
  job: Job,
  work: {
    piece(compound: Compound): Promise<void>
    /** Before the job counts as done. */
    last?(): Promise<void>
  },
  run: Run,
): Promise<boolean> {
  let cursor = job.cursor
  while (run.hasTime()) {
    const page = await run.documents.find(compounds, {
      where: { _id: command.gt(cursor) },
      order: [['_id', 'asc']],
      limit: compoundsAPage,
    })
    await forEachInParallel(page, work.piece)
    const last = page.at(-1)
    if (last === undefined || page.length < compoundsAPage) {
      await work.last?.()
      await saveJob(job, { state: 'done', cursor: last?._id ?? cursor, finishedAt: run.now }, run)
      return true
    }
    cursor = last._id
    await saveJob(job, { state: 'running', cursor, finishedAt: null }, run)
  }
  return false
}

/** Saves a job's progress unless somebody asked for it anew meanwhile: then it has to begin again. */
async function saveJob(
  job: Job,
  progress: Pick<Job, 'state' | 'cursor' | 'finishedAt'>,
  run: Run,
): Promise<void> {
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, progress)
}
