import { holding, holds, leaseNoticeAt, nextLeaseStep } from '../../core/place/lease'
import { type Account, accounts } from '../../core/record/accounts'
import { compounds } from '../../core/record/compounds'
import { type Household, households } from '../../core/record/households'
import type { Notice } from '../../core/record/inbox'
import { newId } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { tellAccount, tellMembers } from '../platform/tell-members'
import type { Run } from './run'

const householdsAPage = 200

type Member = Household['members'][number]

/**
 * Clears away the bindings whose lease is over, and tells tenants before it is. One transaction a household, which also sets
 * its next step: overlapping or repeated runs find nothing left to do. Answers how many households there were.
 */
export async function endLeases(run: Run): Promise<number> {
  let cleared = 0
  while (run.hasTime()) {
    const due = await run.documents.find(households, {
      where: { leaseStepAt: command.lte(run.now) },
      order: [['leaseStepAt', 'asc']],
      limit: householdsAPage,
    })
    const faults = run.faults.length
    await forEachInParallel(due, async ({ _id }) => {
      try {
        await run.documents.transaction((transaction) => stepLeases(_id, transaction, run))
        cleared += 1
      } catch (fault) {
        run.faults.push(fault)
      }
    })
    // What failed would be found again and again in this run; the next one tries it anew.
    if (due.length < householdsAPage || run.faults.length > faults) break
  }
  return cleared
}

async function stepLeases(id: string, transaction: Transaction, run: Run): Promise<void> {
  const household = await transaction.get(households, id)
  const step = household?.leaseStepAt ?? null
  if (household === null || step === null || step > run.now) return
  const compoundName = (await transaction.get(compounds, household.compound))?.name ?? ''
  const told = (kind: Notice['kind'], until: string | null) => ({
    ...{ kind, compoundName, label: household.label },
    ...(until === null ? {} : { until }),
  })
  const remaining = holding(household.members, run.now)
  const ended = household.members.filter((member) => !holds(member, run.now))
  const call = { now: run.now, newId }
  for (const member of ended) {
    const account = await transaction.get(accounts, member.account)
    if (account !== null) await transaction.set(accounts, without(account, id, run.now))
    await tellAccount(member.account, told('leaseEnded', member.until), transaction, call)
    await tellMembers(
      { household: { ...household, members: remaining }, compoundName, kind: 'memberLeft' },
      transaction,
      call,
    )
  }
  for (const member of remaining.filter((each) => isNoticed(each, step, run.now))) {
    await tellAccount(member.account, told('leaseEnding', member.until), transaction, call)
  }
  await transaction.set(households, {
    ...household,
    members: remaining,
    leaseStepAt: nextLeaseStep(remaining, run.now),
  })
}

/** Whether the notice fell due since the household's last step: every one before it was given then. */
function isNoticed({ until }: Member, step: string, now: string): boolean {
  if (until === null) return false
  const at = leaseNoticeAt(until)
  return step <= at && at <= now
}

function without(account: Account, household: string, now: string): Account {
  const remaining = account.households.filter((each) => each.household !== household || holds(each, now))
  return { ...account, households: remaining }
}
