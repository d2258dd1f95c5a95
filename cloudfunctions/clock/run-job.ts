import { type Compound, compounds } from '../../core/record/compounds'
import { type Job, jobs } from '../../core/record/jobs'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import type { Run } from './run'

const compoundsAPage = 60

/** What a job does with every compound. */
export type JobWork = {
  piece(compound: Compound): Promise<void>
  /** When all compounds have been tried, and again when one that had failed succeeds later; it may be repeated. */
  last?(): Promise<void>
}

/** How far a job is: through when every compound has been tried, whether or not all succeeded. */
export type JobProgress = { through: boolean; done: boolean; failed: readonly string[] }

/**
 * Goes on with a job over all compounds, page by page, until it is through or the time is up. The cursor moves after a
 * page; a run that dies repeats at most that page, and pieces are idempotent. A compound whose piece fails does not hold up
 * the others: it is noted on the job and tried again in every run, and the fault goes into the run's.
 */
export async function runJob(job: Job, work: JobWork, run: Run): Promise<JobProgress> {
  const failed = new Set<string>()
  const tryPiece = async (compound: Compound) => {
    try {
      await work.piece(compound)
    } catch (fault) {
      failed.add(compound._id)
      run.faults.push(fault)
    }
  }
  if (job.failed.length > 0) {
    await forEachInParallel(await run.documents.findAll(compounds, job.failed), tryPiece)
  }
  if (job.throughAt !== null) {
    if (failed.size < job.failed.length) await work.last?.()
    return end(job, { cursor: job.cursor, throughAt: job.throughAt, failed }, run)
  }
  let cursor = job.cursor
  while (run.hasTime()) {
    const page = await run.documents.find(compounds, {
      where: { _id: command.gt(cursor) },
      order: [['_id', 'asc']],
      limit: compoundsAPage,
    })
    await forEachInParallel(page, tryPiece)
    cursor = page.at(-1)?._id ?? cursor
    if (page.length < compoundsAPage) {
      await work.last?.()
      return end(job, { cursor, throughAt: run.now, failed }, run)
    }
    await saveJob(job, { state: 'running', cursor, throughAt: null, failed: [...failed] }, run)
  }
  return { through: false, done: false, failed: [...failed] }
}

/** Every compound has been tried: the job is done if none is left over. */
async function end(
  job: Job,
  { cursor, throughAt, failed }: { cursor: string; throughAt: string; failed: ReadonlySet<string> },
  run: Run,
): Promise<JobProgress> {
  const done = failed.size === 0
  await saveJob(job, { state: done ? 'done' : 'running', cursor, throughAt, failed: [...failed] }, run)
  return { through: true, done, failed: [...failed] }
}

/** Saves a job's progress unless somebody asked for it anew meanwhile: then it has to begin again. */
async function saveJob(
  job: Job,
  progress: Pick<Job, 'state' | 'cursor' | 'throughAt' | 'failed'>,
  run: Run,
): Promise<void> {
  const finishedAt = progress.state === 'done' ? run.now : null
  const change = { ...progress, failed: command.set(progress.failed), finishedAt }
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, change)
}
