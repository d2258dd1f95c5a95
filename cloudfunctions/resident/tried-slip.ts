import { mustWait, recentAttempts, slipRefusal } from '../../core/place/binding-rules'
import { isEligible } from '../../core/place/eligible'
import { earlierEnd, leaseEnd, leaseRefusal } from '../../core/place/lease'
import type { ResidentKind } from '../../core/rating/rating-content'
import { type Account, accounts } from '../../core/record/accounts'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Slip, slips } from '../../core/record/slips'
import type { Call, Request } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'

/**
 * The slip that an account names. A wrong code is remembered on the account in the transaction that looked for it, so that
 * guessing in parallel is throttled too: it answers null, and the refusal itself is given after the commit.
 */
export async function triedSlip(
  account: Account,
  tried: { id: string; request: Request },
  transaction: Transaction,
  call: Call,
): Promise<Slip | null> {
  if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
  const slip = await transaction.get(slips, tried.id)
  if (slip !== null) return slip
  await transaction.set(accounts, {
    ...account,
    attempts: [...recentAttempts(account.attempts, call.now), call.now],
    requestKeys: remember(account.requestKeys, tried.request),
  })
  return null
}

/** Refuses a slip that works no more. Those of a home that left the register were revoked then; one may have been on its way. */
export function refuseSpent(slip: Slip, household: Household, now: string): void {
  refuseIf(slipRefusal(slip, now))
  if (!isEligible(household)) throw new Refusal('slip_revoked')
}

/** As what somebody wants to be bound, and the last day of the lease that they state. */
export type Stated = { kind: ResidentKind; leaseUntil?: string }

/** When a binding by this slip would end: with the lease that the slip names or the occupant states, the earlier of both. */
export function untilBy(slip: Slip, { kind, leaseUntil }: Stated, call: Call): string | null {
  if (slip.residentKind === 'occupant' && kind !== 'occupant') throw new Refusal('slip_for_tenants')
  if (leaseUntil !== undefined && kind !== 'occupant') throw new Refusal('invalid_input')
  const stated = leaseUntil === undefined ? null : leaseEnd(leaseUntil)
  if (leaseUntil !== undefined && stated === null) throw new Refusal('invalid_input')
  const until = earlierEnd(slip.memberUntil, stated)
  refuseIf(leaseRefusal(until, call.now))
  return until
}

/** The household of a slip. */
export async function householdOf(slip: Slip, transaction: Transaction): Promise<Household> {
  const household = await transaction.get(households, slip.household)
  if (household === null) throw new Error('a slip of no household')
  return household
}
