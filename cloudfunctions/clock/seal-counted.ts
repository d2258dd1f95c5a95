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
  if (job === null || isClaimed(job, run)) return
  // Nobody answers any more: the hour that is running is sealed with the rest.
  const isRecorded = await sealBlocks(period, hoursLater(hourOf(run.now), 1), run)
  const record = isRecorded ? await checkRecord(period, job, run) : null
  if (record === null) {
    reportProgress(job, underWay, done)
    return
  }
  const sealed = await alone(job, run, async () => {
    const folded = await run.documents.get(jobs, jobId('fold', period._id))
    const cityName = names.get(period.city) ?? period.city
    return sealPeriod(period, { notCounted: folded?.failed ?? [], cityName, record }, run)
  })
  if (sealed === null || sealed === 'overtaken') return
  const through = { state: 'done', throughAt: run.now, finishedAt: run.now }
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, through)
  done.push(job._id)
}

/** Whether another run is making the snapshot; the record is not held against its blocks beside it. */
const isClaimed = ({ claimedUntil }: Job, run: Run) => Boolean(claimedUntil && run.now < claimedUntil)

/**
 * Does what is made in one piece, in one run at a time: a run that comes meanwhile answers null and leaves it. It saves work and is no
 * lock: what a run that died had claimed is free again when no function that began with it can be alive.
 */
async function alone<Result>(job: Job, run: Run, work: () => Promise<Result>): Promise<Result | null> {
  const { _id, requestedAt, claimedUntil = null } = job
  const claim = { claimedUntil: run.endsBefore }
  if ((await run.documents.update(jobs, { _id, requestedAt, claimedUntil }, claim)) === 0) return null
  try {
    return await work()
  } finally {
    await run.documents.update(jobs, { _id, ...claim }, { claimedUntil: null })
  }
}
