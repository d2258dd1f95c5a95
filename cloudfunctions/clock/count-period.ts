import type { Compound } from '../../core/record/compounds'
import { jobId, jobs, newJob } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { applyRulings } from './apply-rulings'
import { checkReadiness } from './check-readiness'
import { type Folding, foldCompound } from './fold-compound'
import { foldOpenPeriod } from './fold-open-period'
import { beginning, dueJob, nothingLeft, reportProgress } from './period-jobs'
import { prepareCompound } from './prepare-compound'
import { rebuildCompound } from './rebuild-compound'
import type { Run } from './run'
import { type JobProgress, runJob } from './run-job'
import { lastWhole, sealBlocks } from './seal-blocks'
import { check, sealIfDue } from './seal-counted'
import { settleKey } from './settle-key'
import { dropLate, type Settled, settleReady } from './settle-ready'
import { tellOfPeriod } from './tell-of-period'

/**
 * Milliseconds after the closing before answers are counted for good: a rating accepted in the last second may still be
 * in its transaction, which the platform ends after 30 s.
 */
const settling = 120_000
/** How often an announced period is prepared anew, so that the numbers shown before it opens follow the register. */
const preparedFor = 86_400_000

/** When a period is counted for good. */
export const settledAt = (period: Period) => new Date(Date.parse(period.closesAt) + settling).toISOString()

export type Working = { claimed: Settled; run: Run; done: string[] }

/** Everything that a period needs at the run's instant, in the order in which one needs the other. */
export async function countPeriod(found: Folding, working: Working): Promise<void> {
  const { run, done } = working
  const { period, key } = await settleKey(found.period, run)
  const folding = { ...found, period }
  const prepared = await prepare(period, run, done)
  await checkReadiness(period, key, run).catch((fault) => run.faults.push(fault))
  // A draft has nothing to count, and no scorecard by which anybody could learn of it.
  if (period.state === 'draft') return
  if (prepared.through) await countAnswers(folding, prepared, working)
  await tellOfPeriod(period, run, done)
}

async function countAnswers(folding: Folding, prepared: JobProgress, working: Working): Promise<void> {
  const { run, done } = working
  const rebuilt = await rebuild(folding.period, run, done)
  if (!rebuilt.through) return
  const notReady = new Set([...prepared.failed, ...rebuilt.failed])
  if (folding.phase === 'final') {
    await fold(folding, notReady, working)
    await check(folding, run, done)
    return sealIfDue(folding, run, done)
  }
  await settle(folding.period, run, done)
  await sealBlocks(folding.period, lastWhole(run.now), run)
  await participation(folding, run, done)
}

/** Counts what was held back and is ready. */
async function settle(period: Period, run: Run, done: string[]): Promise<Settled> {
  const progress = await settleReady(period, run)
  if (progress.settled > 0) done.push(`held|${period._id}`)
  return progress
}

/**
 * Strata and N_h freeze in the first pass that begins after the opening; before, a pass a day follows the register, and one
 * every change of a draft, every merge and every compound that has come since.
 */
async function prepare(period: Period, run: Run, done: string[]): Promise<JobProgress> {
  const hasMerged = done.some((each) => each.startsWith('merge|'))
  const isDue = (throughAt: string) =>
    throughAt < period.opensAt &&
    (run.now >= period.opensAt ||
      Date.parse(run.now) - Date.parse(throughAt) >= preparedFor ||
      throughAt < period.savedAt ||
      hasMerged ||
      (period.readiness !== null && period.readiness.prepared < period.readiness.compounds))
  const job = await dueJob('prepare', period, { again: isDue }, run)
  if (job === null) return nothingLeft
  const progress = await runJob(job, { piece: (compound) => prepareCompound(compound, period, run) }, run)
  reportProgress(job, progress, done)
  return progress
}

/** A rebuild that was asked for, and then all that was ruled; before it counts as done, a closed period is marked to be folded again. */
async function rebuild(period: Period, run: Run, done: string[]): Promise<JobProgress> {
  const job = await run.documents.get(jobs, jobId('rebuild', period._id))
  if (job === null || job.state === 'done') return nothingLeft
  const piece = async (compound: Compound) => {
    await rebuildCompound(compound, period, run)
    await applyRulings(compound, period, run)
  }
  const progress = await runJob(job, { piece, last: () => foldAgain(period, run) }, run)
  reportProgress(job, progress, done)
  return progress
}

async function foldAgain(period: Period, run: Run): Promise<void> {
  const { requestKeys: _kept, ...anew } = newJob('fold', period._id, run.now)
  await run.documents.update(jobs, { _id: anew._id }, beginning(anew))
}

/**
 * Final scorecards, once everything that was held back is counted or dropped; a compound that could not be prepared, counted
 * again or settled waits, and keeps the job open.
 */
async function fold(
  folding: Folding,
  notReady: ReadonlySet<string>,
  { claimed, run, done }: Working,
): Promise<void> {
  const { period } = folding
  // A period that was extended after it had been folded is folded again after its new closing.
  const isDue = (throughAt: string) => throughAt < settledAt(period)
  const job = await dueJob('fold', period, { again: isDue }, run)
  if (job === null) return
  const settled = await settle(period, run, done)
  if (!claimed.through || !settled.through) return
  const unsettled = new Set([...claimed.failed, ...settled.failed])
  await dropLate(period, unsettled, run)
  const piece = async (compound: Compound) => {
    if (unsettled.has(compound._id)) throw new Error(`not folded, as answers of it wait: ${compound._id}`)
    if (notReady.has(compound._id)) throw new Error(`not folded, as not prepared or rebuilt: ${compound._id}`)
    await foldCompound(compound, folding, run)
  }
  const progress = await runJob(job, { piece }, run)
  reportProgress(job, progress, done)
}

/** Scorecards without figures, from the laying of the tallies to the closing: how many of how many have answered. */
async function participation(folding: Folding, run: Run, done: string[]): Promise<void> {
  const folded = await foldOpenPeriod(folding, run)
  if (folded > 0) done.push(`participation|${folding.period._id}`)
}
