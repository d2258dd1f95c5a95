import type { Compound } from '../../core/record/compounds'
import { hourOf, hoursLater } from '../../core/record/hour'
import { type Job, jobId, jobs } from '../../core/record/jobs'
import { checkRecord } from './check-record'
import { citySeen, findSuspicious } from './find-suspicious'
import type { Folding } from './fold-compound'
import { dueJob, reportProgress, throughSince, underWay } from './period-jobs'
import { readSigns } from './read-signs'
import type { Run } from './run'
import { runJob } from './run-job'
import { sealBlocks } from './seal-blocks'
import { sealPeriod } from './seal-period'

/** A snapshot is made in one piece, so in a run that has spent little of its time. */
const freshShare = 0.3
/** Where other work fills every run, the snapshot is made all the same. */
const isOld = ({ requestedAt }: Job, run: Run) => Date.parse(run.now) - Date.parse(requestedAt) > 3_600_000

/** Looks into the answers of a closed period whenever it has been counted: no snapshot is sealed before. */
export async function check(folding: Folding, run: Run, done: string[]): Promise<void> {
  const { period } = folding
  const foldedAt = await throughSince('fold', period, run)
  if (foldedAt === null) return
  const seen = await dueJob('signs', period, { again: (throughAt) => throughAt < foldedAt }, run)
  if (seen !== null) {
    const piece = (compound: Compound) => readSigns(compound, period, run)
    reportProgress(seen, await runJob(seen, { piece }, run), done)
  }
  const seenAt = await throughSince('signs', period, run)
  if (seenAt === null || seenAt < foldedAt) return
  const job = await dueJob('check', period, { again: (throughAt) => throughAt < seenAt }, run)
  if (job === null) return
  const against = await citySeen(period, run)
  const piece = (compound: Compound) => findSuspicious(compound, against, folding, run)
  reportProgress(job, await runJob(job, { piece }, run), done)
}

/**
 * A snapshot whenever figures have been made anew: when all compounds have been tried, and once more when the last of those that had
 * failed is done too. What has not changed is not sealed again.
 */
export async function sealIfDue({ period, names }: Folding, run: Run, done: string[]): Promise<void> {
  const foldedAt = await throughSince('fold', period, run)
  const checkedAt = await throughSince('check', period, run)
  if (foldedAt === null || checkedAt === null || checkedAt < foldedAt || !run.hasTime()) return
  const job = await dueJob('seal', period, { again: (throughAt) => throughAt < checkedAt }, run)
  if (job === null) return
  // Nobody answers any more: the hour that is running is sealed with the rest.
  const isRecorded = await sealBlocks(period, hoursLater(hourOf(run.now), 1), run)
  const record = isRecorded ? await checkRecord(period, job, run) : null
  if (record === null || !run.hasTime(isOld(job, run) ? undefined : freshShare)) {
    reportProgress(job, underWay, done)
    return
  }
  const folded = await run.documents.get(jobs, jobId('fold', period._id))
  const cityName = names.get(period.city) ?? period.city
  const sealed = await sealPeriod(period, { notCounted: folded?.failed ?? [], cityName, record }, run)
  if (sealed === 'overtaken') return
  const through = { state: 'done', throughAt: run.now, finishedAt: run.now }
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, through)
  done.push(job._id)
}
