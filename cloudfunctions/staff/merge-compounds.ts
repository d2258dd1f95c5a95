import { mergeCompounds } from '../../core/contract/compound-changes'
import { mergedInto } from '../../core/place/merge-plan'
import { compoundJobs, newCompoundJob } from '../../core/record/compound-jobs'
import { type Compound, compounds } from '../../core/record/compounds'
import { jobId, jobs } from '../../core/record/jobs'
import { remember } from '../../core/record/request-keys'
import { noRoster, type RosterState } from '../../core/record/roster-state'
import { type Call, handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { refuseWhileMerging } from '../platform/running-merges'
import { secretHmac } from '../platform/secrets'
import { takeTurn } from './change-calendar'
import { changeCompound } from './change-compound'
import { reachedCompound } from './reached-compound'
import { recentPeriods } from './recent-periods'

/**
 * Both compounds change in one transaction, in the turn of the city's calendar: a period that is announced at the same instant
 * either stands in the way or finds the merge. The households follow by the clock, one a transaction.
 */
export const mergeCompoundsHandler = handle(mergeCompounds, async (input, call) => {
  const { compound: from } = await reachedCompound(input.compound, call)
  const { compound: into } = await reachedCompound(input.into, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  if (isRepeated(from.requestKeys, request)) return { into: into._id }
  if (from._id === into._id) throw new Refusal('invalid_input')
  if (from.city !== into.city) throw new Refusal('out_of_scope')
  await changeCompound(
    input.into,
    async (present, transaction) => {
      await takeTurn(present.city, transaction)
      if (await hasUnfoldedPeriod(call)) throw new Refusal('period_running')
      const taken = await transaction.get(compounds, from._id)
      if (taken === null || taken.mergedInto !== null) throw new Refusal('compound_merged')
      await refuseWhileMerging([present._id, taken._id], call)
      await transaction.set(compounds, {
        ...taken,
        mergedInto: present._id,
        roster: movedOn(taken),
        requestKeys: remember(taken.requestKeys, request),
      })
      await transaction.set(compoundJobs, newCompoundJob('merge', taken._id, call.now))
      return {
        change: { ...mergedInto(present, taken), roster: movedOn(present) },
        action: 'compoundsMerged',
        before: { compound: taken._id, name: taken.name, buildings: present.buildings.length },
        after: { buildings: present.buildings.length + taken.buildings.length },
        why: input.why,
      }
    },
    call,
  )
  return { into: into._id }
})

/** The register's state after the merge: what was compared before is no longer so. Refused while an import is unfinished. */
function movedOn({ roster = noRoster }: Compound): RosterState {
  if (roster.applying !== null) throw new Refusal('roster_unfinished')
  return { ...roster, revision: roster.revision + 1 }
}

/** Whether a period is announced or running, or has closed without its final scorecards. */
async function hasUnfoldedPeriod(call: Call): Promise<boolean> {
  const periods = await recentPeriods(call)
  const ids = periods.map((period) => jobId('fold', period._id))
  const folds = new Map((await call.documents.findAll(jobs, ids)).map((job) => [job._id, job]))
  return periods.some((period) => {
    const fold = folds.get(jobId('fold', period._id))
    return fold?.state !== 'done' || fold.finishedAt === null || fold.finishedAt < period.closesAt
  })
}
