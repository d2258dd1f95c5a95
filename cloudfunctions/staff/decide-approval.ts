import { decideApproval } from '../../core/contract/matters'
import { joinRefusal } from '../../core/place/binding-rules'
import { isEligible } from '../../core/place/eligible'
import { holding, leaseRefusal } from '../../core/place/lease'
import { accounts } from '../../core/record/accounts'
import { type Approval, approvals } from '../../core/record/approvals'
import { audit } from '../../core/record/audit'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { joinFacts, joinHousehold } from '../platform/join-household'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellAccount } from '../platform/tell-members'
import { reachedHousehold } from './reached-household'

export const decideApprovalHandler = handle(decideApproval, async (input, call) => {
  const { decision } = input
  const why = input.why.trim()
  if (decision === 'refused' && why === '') throw new Refusal('invalid_input')
  const known = await call.documents.get(approvals, input.approval)
  if (known === null) throw new Refusal('unknown_approval')
  const { grant, place } = await reachedHousehold(known.household, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  await call.documents.transaction(async (transaction) => {
    const wish = await transaction.get(approvals, known._id)
    if (wish === null) throw new Refusal('unknown_approval')
    if (isRepeated(wish.requestKeys, request)) return
    if (wish.state === 'lapsed' || call.now >= wish.expiresAt) throw new Refusal('unknown_approval')
    if (wish.state !== 'open') throw new Refusal('already_decided')
    if (decision === 'approved') await joinApproved(wish, transaction, call)
    const { account, compoundName, label } = wish
    const kind = decision === 'approved' ? 'approvalGranted' : 'approvalRefused'
    const told = { kind, compoundName, label, ...(why === '' ? {} : { why }) } as const
    await tellAccount(account, told, transaction, call)
    await transaction.set(approvals, {
      ...wish,
      state: decision,
      reason: null,
      decidedAt: call.now,
      requestKeys: remember(wish.requestKeys, request),
    })
    const done = { action: 'approvalDecided', subject: wish.household, place, after: { decision } } as const
    await transaction.set(audit, auditEntryOf(grant, why === '' ? done : { ...done, why }, call))
  })
  return { decision }
})

/** Joins as the slip would have, had the account fewer households; all other limits hold. */
async function joinApproved(wish: Approval, transaction: Transaction, call: Call): Promise<void> {
  const account = await transaction.get(accounts, wish.account)
  const household = await transaction.get(households, wish.household)
  if (account === null || household === null) throw new Refusal('unknown_approval')
  const isMember = holding(account.households, call.now).some((each) => each.household === wish.household)
  // Joined meanwhile, when an older household no longer counted.
  if (isMember) return
  if (!isEligible(household)) throw new Refusal('unknown_household')
  refuseIf(leaseRefusal(wish.until, call.now))
  refuseIf(
    joinRefusal({ ...joinFacts({ account, household }, call.now), accountHouseholds: 0, recentlyJoined: 0 }),
  )
  const { kind, until } = wish
  const joined = await joinHousehold({ account, household, kind, until }, transaction, call)
  await transaction.set(accounts, joined.account)
}
