import { accounts } from '../../core/record/accounts'
import { approvals } from '../../core/record/approvals'
import type { Household } from '../../core/record/households'
import { slips } from '../../core/record/slips'
import type { Call } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { tellAccount } from '../platform/tell-members'
import { openSlipsOf } from './reached-household'

const mostWishes = 100

/**
 * Ends every membership of a household, revokes its slips and lets wishes to join it lapse, as they were made by such slips.
 * Answers the household as it is to be written.
 */
export async function emptyHousehold(
  household: Household,
  transaction: Transaction,
  call: Call,
): Promise<Household> {
  for (const { account: id } of household.members) {
    const account = await transaction.get(accounts, id)
    if (account === null) continue
    const remaining = account.households.filter((each) => each.household !== household._id)
    await transaction.set(accounts, { ...account, households: remaining })
  }
  for (const { _id } of await openSlipsOf(household._id, call)) {
    await transaction.update(slips, _id, { revokedAt: call.now })
  }
  const where = { household: household._id, state: 'open' }
  for (const { _id } of await call.documents.find(approvals, { where, limit: mostWishes })) {
    const wish = await transaction.get(approvals, _id)
    if (wish?.state !== 'open') continue
    await transaction.set(approvals, { ...wish, state: 'lapsed', reason: null, decidedAt: call.now })
    const { account, compoundName, label } = wish
    await tellAccount(account, { kind: 'approvalLapsed', compoundName, label }, transaction, call)
  }
  return { ...household, members: [], leaseStepAt: null }
}
