import type { Compound } from '../../core/record/compounds'
import { type Job, jobId, jobs } from '../../core/record/jobs'
import { type Period, periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import { command } from '../platform/documents'
import { type Folding, foldCompound } from './fold-compound'
import { foldOpenPeriod } from './fold-open-period'
import { prepareCompound } from './prepare-compound'
import { rebuildCompound } from './rebuild-compound'
import type { Run } from './run'
import { runJob } from './run-job'

/**
 * Milliseconds after the closing before answers are counted for good: a rating accepted in the last second may still be
 * in its transaction, which the platform ends after 30 s.
 */
const settling = 120_000
const mostPeriods = 100
const mostRegions = 1000

/**
 * Does what is due at the run's instant, in the order in which one needs the other. Returns what was finished. A fault in
 * one period does not hold up the others; it is thrown when they are through.
 */
export async function runDueWork(run: Run): Promise<string[]> {
  const done: string[] = []
  const faults: unknown[] = []
  const known = await run.documents.find(periods, {
    where: {},
    order: [['opensAt', 'asc']],
    limit: mostPeriods,
  })
  const names = await regionNames(run)
  for (const period of known) {
    if (!run.hasTime()) break
    const isClosed = Date.parse(run.now) >= Date.parse(period.closesAt) + settling
    const folding: Folding = { period, phase: isClosed ? 'final' : 'open', names }
    await workOn(folding, run, done).catch((fault) => faults.push(fault))
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '))
  return done
}

async function workOn(folding: Folding, run: Run, done: string[]): Promise<void> {
  if (!(await prepare(folding.period, run, done))) return
  if (!(await rebuild(folding, run, done))) return
  if (folding.phase === 'final') await fold(folding, run, done)
  else await participation(folding, run, done)
}

async function prepare(period: Period, run: Run, done: string[]): Promise<boolean> {
  const job = await openJob('prepare', period, run)
  if (job.state === 'done') return true
  const finished = await runJob(job, { piece: (compound) => prepareCompound(compound, period, run) }, run)
  if (finished) done.push(job._id)
  return finished
}

/** A rebuild that was asked for; afterwards a closed period is folded again. True when none is left to do. */
async function rebuild(folding: Folding, run: Run, done: string[]): Promise<boolean> {
  const { period } = folding
  const job = await run.documents.get(jobs, jobId('rebuild', period._id))
  if (job === null || job.state === 'done') return true
  const finished = await runJob(
    job,
    { piece: (compound) => rebuildCompound(compound, period, run), last: () => foldAgain(period, run) },
    run,
  )
  if (finished) done.push(job._id)
  return finished
}

/** Before the rebuild counts as done, so that a run that dies in between cannot leave the old scorecards standing. */
async function foldAgain(period: Period, run: Run): Promise<void> {
  const again = { state: 'waiting', cursor: '', finishedAt: null, requestedAt: run.now }
  await run.documents.update(jobs, { _id: jobId('fold', period._id) }, again)
}

/** Scorecards without figures, from the laying of the tallies to the closing: how many of how many have answered. */
async function participation(folding: Folding, run: Run, done: string[]): Promise<void> {
  const folded = await foldOpenPeriod(folding, run)
  if (folded > 0) done.push(`participation|${folding.period._id}`)
}

async function fold(folding: Folding, run: Run, done: string[]): Promise<void> {
  const job = await openJob('fold', folding.period, run)
  if (job.state === 'done') return
  const piece = (compound: Compound) => foldCompound(compound, folding, run)
  if (await runJob(job, { piece }, run)) done.push(job._id)
}

/** The period's job of a kind, made if there is none yet. */
async function openJob(kind: Job['kind'], period: Period, run: Run): Promise<Job> {
  const _id = jobId(kind, period._id)
  const job = await run.documents.get(jobs, _id)
  if (job !== null) return job
  const made: Job = {
    _id,
    kind,
    period: period._id,
    state: 'waiting',
    cursor: '',
    requestedAt: run.now,
    finishedAt: null,
  }
  if (await run.documents.add(jobs, made)) return made
  const others = await run.documents.get(jobs, _id)
  if (others === null) throw new Error(`job ${_id} is taken and not there`)
  return others
}

async function regionNames(run: Run): Promise<Map<string, string>> {
  const found = await run.documents.find(regions, {
    where: { kind: command.in(['district', 'subdistrict']) },
    order: [['_id', 'asc']],
    limit: mostRegions,
  })
  if (found.length === mostRegions) throw new Error('more regions than one answer holds')
  return new Map(found.map((region) => [region._id, region.name]))
}
