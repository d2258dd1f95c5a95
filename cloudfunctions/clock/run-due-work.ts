import type { Compound } from '../../core/record/compounds'
import { hourOf, hoursLater } from '../../core/record/hour'
import { type Job, jobId, jobs, newJob } from '../../core/record/jobs'
import { type Period, periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { advanceCases } from './advance-cases'
import { applyRulings } from './apply-rulings'
import { checkPhotos } from './check-photos'
import { checkReadiness } from './check-readiness'
import { checkRecord } from './check-record'
import { clearPhotos } from './clear-photos'
import { endLeases } from './end-leases'
import { cityOf, findSuspicious } from './find-suspicious'
import { type Folding, foldCompound } from './fold-compound'
import { foldOpenPeriod } from './fold-open-period'
import { followSeats } from './follow-seats'
import { forgetDeleted } from './forget-deleted'
import { lapseApprovals } from './lapse-approvals'
import { prepareCompound } from './prepare-compound'
import { readSigns } from './read-signs'
import { rebuildCompound } from './rebuild-compound'
import type { Run } from './run'
import { runCompoundJobs } from './run-compound-jobs'
import { type JobProgress, runJob } from './run-job'
import { lastWhole, sealBlocks } from './seal-blocks'
import { sealPeriod } from './seal-period'
import { sendSaid } from './send-said'
import { settleClaims } from './settle-claims'
import { settleKey } from './settle-key'
import { dropLate, type Settled, settleReady } from './settle-ready'
import { tellDigests } from './tell-digests'
import { tellOfCases } from './tell-of-cases'
import { tellOfPeriod } from './tell-of-period'

/**
 * Milliseconds after the closing before answers are counted for good: a rating accepted in the last second may still be
 * in its transaction, which the platform ends after 30 s.
 */
const settling = 120_000
/** How often an announced period is prepared anew, so that the numbers shown before it opens follow the register. */
const preparedFor = 86_400_000
const mostPeriods = 100

/**
 * Does what is due at the run's instant, in the order in which one needs the other. Returns what was finished. A fault in
 * one period or compound does not hold up the others; all faults are thrown when the rest is through.
 */
export async function runDueWork(run: Run): Promise<string[]> {
  const done: string[] = []
  await followSeats(run).catch((fault) => run.faults.push(fault))
  await runCompoundJobs(run, done).catch((fault) => run.faults.push(fault))
  await moveCases(run, done).catch((fault) => run.faults.push(fault))
  const known = await run.documents.find(periods, {
    where: { state: command.in(['draft', 'announced']) },
    order: [['opensAt', 'desc']],
    limit: mostPeriods,
  })
  const names = await regionNames(run)
  const claimed = await settleClaims(known, run)
  if (claimed.settled > 0) done.push('claims')
  for (const period of known.reverse()) {
    if (!run.hasTime()) break
    const isClosed = run.now >= settledAt(period)
    const folding: Folding = { period, phase: isClosed ? 'final' : 'open', names }
    await workOn(folding, { claimed, run, done }).catch((fault) => run.faults.push(fault))
  }
  if (run.hasTime() && (await forgetDeleted(run)) > 0) done.push('forgetDeleted')
  await clearBindings(run, done).catch((fault) => run.faults.push(fault))
  await tendPhotos(run, done).catch((fault) => run.faults.push(fault))
  if (run.faults.length > 0) throw new AggregateError(run.faults, run.faults.map(String).join('; '))
  return done
}

/** Deadlines of cases, what people have to be told of them, and the messages of whoever asked for one. */
async function moveCases(run: Run, done: string[]): Promise<void> {
  if ((await advanceCases(run)) > 0) done.push('cases')
  if ((await tellOfCases(run)) > 0) done.push('tellings')
  done.push(...(await tellDigests(run)))
  if ((await sendSaid(run)) > 0) done.push('messages')
}

/** Leases that end and wishes that lapse. */
async function clearBindings(run: Run, done: string[]): Promise<void> {
  if ((await endLeases(run)) > 0) done.push('leases')
  if ((await lapseApprovals(run)) > 0) done.push('approvals')
}

/** Photos that wait for a verdict, and those that belong to no case. */
async function tendPhotos(run: Run, done: string[]): Promise<void> {
  if ((await checkPhotos(run)) > 0) done.push('photosChecked')
  if ((await clearPhotos(run)) > 0) done.push('photosCleared')
}

const settledAt = (period: Period) => new Date(Date.parse(period.closesAt) + settling).toISOString()

type Working = { claimed: Settled; run: Run; done: string[] }

async function workOn(found: Folding, working: Working): Promise<void> {
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

/** A run says what it finished, and what it has to go on with: whoever waits for the clock goes on as long as there is any. */
function reportProgress(job: Job, { through, done: isDone }: JobProgress, done: string[]): void {
  if (isDone || !through) done.push(job._id)
}

const nothingLeft: JobProgress = { through: true, done: true, failed: [] }
/** A snapshot is made in one piece, so in a run that has spent little of its time. */
const freshShare = 0.3
/** Where other work fills every run, the snapshot is made all the same. */
const isOld = ({ requestedAt }: Job, run: Run) => Date.parse(run.now) - Date.parse(requestedAt) > 3_600_000
const underWay: JobProgress = { through: false, done: false, failed: [] }

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

/** Looks into the answers of a closed period whenever it has been counted: no snapshot is sealed before. */
async function check(folding: Folding, run: Run, done: string[]): Promise<void> {
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
  const against = await cityOf(period, run)
  const piece = (compound: Compound) => findSuspicious(compound, against, folding, run)
  reportProgress(job, await runJob(job, { piece }, run), done)
}

/** When a job over all compounds was through last, or done with those that had failed; null while it is under way. */
async function throughSince(kind: Job['kind'], period: Period, run: Run): Promise<string | null> {
  const job = await run.documents.get(jobs, jobId(kind, period._id))
  return job?.finishedAt ?? job?.throughAt ?? null
}

/**
 * A snapshot whenever figures have been made anew: when all compounds have been tried, and once more when the last of those that had
 * failed is done too. What has not changed is not sealed again.
 */
async function sealIfDue({ period, names }: Folding, run: Run, done: string[]): Promise<void> {
  const folded = await run.documents.get(jobs, jobId('fold', period._id))
  const foldedAt = folded?.finishedAt ?? folded?.throughAt
  const checkedAt = await throughSince('check', period, run)
  if (!folded || !foldedAt || checkedAt === null || checkedAt < foldedAt || !run.hasTime()) return
  const job = await dueJob('seal', period, { again: (throughAt) => throughAt < checkedAt }, run)
  if (job === null) return
  // Nobody answers any more: the hour that is running is sealed with the rest.
  const isRecorded = await sealBlocks(period, hoursLater(hourOf(run.now), 1), run)
  const record = isRecorded ? await checkRecord(period, job, run) : null
  if (record === null || !run.hasTime(isOld(job, run) ? undefined : freshShare)) {
    reportProgress(job, underWay, done)
    return
  }
  const cityName = names.get(period.city) ?? period.city
  const sealed = await sealPeriod(period, { notCounted: folded.failed, cityName, record }, run)
  if (sealed === 'overtaken') return
  const through = { state: 'done', throughAt: run.now, finishedAt: run.now }
  await run.documents.update(jobs, { _id: job._id, requestedAt: job.requestedAt }, through)
  done.push(job._id)
}

/** Scorecards without figures, from the laying of the tallies to the closing: how many of how many have answered. */
async function participation(folding: Folding, run: Run, done: string[]): Promise<void> {
  const folded = await foldOpenPeriod(folding, run)
  if (folded > 0) done.push(`participation|${folding.period._id}`)
}

/**
 * The period's job of a kind if there is something to do: made if there is none, begun anew if it is due again. Due is told
 * from when it was through, so that one compound that keeps failing does not hold up the others for good.
 */
async function dueJob(
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
function beginning({ state, cursor, requestedAt, throughAt, finishedAt, failed }: Omit<Job, 'requestKeys'>) {
  return { state, cursor, requestedAt, throughAt, finishedAt, failed: command.set(failed) }
}

async function regionNames(run: Run): Promise<Map<string, string>> {
  const found = await findWhole(regions, {}, run)
  return new Map(found.map((region) => [region._id, region.name]))
}
