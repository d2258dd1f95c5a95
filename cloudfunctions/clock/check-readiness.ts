import { answersNeeded } from '../../core/method/gates'
import { parametersOf } from '../../core/method/parameters-v1'
import { isOffRegister } from '../../core/place/home'
import type { KeyState, Readiness } from '../../core/rating/period-checks'
import { type Job, jobId, jobs } from '../../core/record/jobs'
import { type Period, periods } from '../../core/record/periods'
import { isBrokenOff } from '../../core/record/roster-state'
import { type CompoundCount, readCompoundCounts } from '../platform/compound-counts'
import { command } from '../platform/documents'
import type { Run } from './run'

/** How often the findings about a period that has not opened are renewed. */
const renewedAfter = 300_000

/**
 * Writes down what stands in the way of a period that has not opened; once it is open, until it is published, only a change
 * of its key's standing.
 */
export async function checkReadiness(period: Period, key: KeyState, run: Run): Promise<void> {
  if (!isDue(period, key, run.now)) return
  const counts = await readCompoundCounts(run.documents, period)
  const job = await run.documents.get(jobs, jobId('prepare', period._id))
  const readiness = readinessOf(period, { key, counts, job }, run.now)
  // Saved or announced meanwhile: what was found is of another plan.
  const same = { _id: period._id, state: period.state, savedAt: period.savedAt }
  await run.documents.update(periods, same, { readiness: command.set(readiness) })
}

function isDue({ readiness, opensAt, publishesAt }: Period, key: KeyState, now: string): boolean {
  if (now >= publishesAt) return false
  if (readiness === null) return now < opensAt || key !== 'set'
  if (readiness.key !== key) return true
  const unprepared = readiness.prepared < readiness.compounds
  const age = Date.parse(now) - Date.parse(readiness.checkedAt)
  return now < opensAt && (unprepared || age >= renewedAfter || age < 0)
}

type Found = { key: KeyState; counts: readonly CompoundCount[]; job: Job | null }

function readinessOf(period: Period, { key, counts, job }: Found, now: string): Readiness {
  const { gates } = parametersOf(period)
  const failed = new Set(job?.failed)
  const isPassed = ({ code }: CompoundCount) => job?.state === 'done' || code <= (job?.cursor ?? '')
  const prepared = counts.filter((each) => each.hasStrata && isPassed(each) && !failed.has(each.code))
  return {
    checkedAt: now,
    key,
    compounds: counts.length,
    prepared: prepared.length,
    households: counts.reduce((sum, each) => sum + each.households, 0),
    tooSmall: counts.filter(({ households }) => answersNeeded(households, gates).shown === null).length,
    offRegister: counts.filter(({ households, register }) => isOffRegister(households, register)).length,
    unfinished: counts.filter(({ importingSince: since }) => since !== null && isBrokenOff(since, now))
      .length,
  }
}
