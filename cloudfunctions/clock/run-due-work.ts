import { periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { advanceCases } from './advance-cases'
import { campaignDay } from './campaign-day'
import { checkPhotos } from './check-photos'
import { clearDisclosureFiles } from './clear-disclosure-files'
import { clearPhotos } from './clear-photos'
import { countPeriod, settledAt } from './count-period'
import { disclose } from './disclose'
import { endLeases } from './end-leases'
import { escalateCorrections } from './escalate-corrections'
import type { Folding } from './fold-compound'
import { followSeats } from './follow-seats'
import { forgetDeleted } from './forget-deleted'
import { lapseApprovals } from './lapse-approvals'
import type { Run } from './run'
import { runCompoundJobs } from './run-compound-jobs'
import { sendSaid } from './send-said'
import { settleClaims } from './settle-claims'
import { tellDigests } from './tell-digests'
import { tellOfCases } from './tell-of-cases'
import { tellOfCorrections } from './tell-of-corrections'
import { tellOfDisclosures } from './tell-of-disclosures'
import { tellOfPaperRounds } from './tell-of-paper-rounds'
import { tellOfSelections } from './tell-of-selections'

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
  await moveCorrections(run, done).catch((fault) => run.faults.push(fault))
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
    await countPeriod(folding, { claimed, run, done }).catch((fault) => run.faults.push(fault))
  }
  if (run.hasTime() && (await forgetDeleted(run)) > 0) done.push('forgetDeleted')
  await clearBindings(run, done).catch((fault) => run.faults.push(fault))
  await tendPhotos(run, done).catch((fault) => run.faults.push(fault))
  await tendCampaigns(run, done).catch((fault) => run.faults.push(fault))
  // Last, as it goes through all compounds: at midnight, when periods close, it takes what time is left.
  await disclose(run, done).catch((fault) => run.faults.push(fault))
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

/** Questions on disclosures that nobody has answered; what people have to be told of them, and of new disclosures. */
async function moveCorrections(run: Run, done: string[]): Promise<void> {
  if ((await escalateCorrections(run)) > 0) done.push('corrections')
  if ((await tellOfCorrections(run)) > 0) done.push('correctionsTold')
  if ((await tellOfDisclosures(run)) > 0) done.push('disclosuresTold')
}

/** Leases that end and wishes that lapse. */
async function clearBindings(run: Run, done: string[]): Promise<void> {
  if ((await endLeases(run)) > 0) done.push('leases')
  if ((await lapseApprovals(run)) > 0) done.push('approvals')
}

/** Photos that wait for a verdict, and those that belong to no case; files that no disclosure names. */
async function tendPhotos(run: Run, done: string[]): Promise<void> {
  if ((await checkPhotos(run)) > 0) done.push('photosChecked')
  if ((await clearPhotos(run)) > 0) done.push('photosCleared')
  if ((await clearDisclosureFiles(run)) > 0) done.push('filesCleared')
}

/** Paper rounds that were drawn, what residents are told of selections, and what campaigns ask for today. */
async function tendCampaigns(run: Run, done: string[]): Promise<void> {
  if ((await tellOfPaperRounds(run)) > 0) done.push('paperRoundsTold')
  if ((await tellOfSelections(run)) > 0) done.push('selectionsTold')
  await campaignDay(run, done)
}

async function regionNames(run: Run): Promise<Map<string, string>> {
  const found = await findWhole(regions, {}, run)
  return new Map(found.map((region) => [region._id, region.name]))
}
