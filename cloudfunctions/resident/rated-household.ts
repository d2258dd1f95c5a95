import type { Account, BoundHousehold } from '../../core/record/accounts'
import { claimId, claims, isOpen } from '../../core/record/claims'
import type { Call } from '../platform/call'
import { signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownHousehold } from './views'

/** A household that the caller may rate for. */
export type RatedHousehold = {
  bound: BoundHousehold
  /** The open claim by which the caller may, if not a member: the answer waits for the committee then. */
  claim: string | null
}

/** The household as its member has it, or as somebody has it who claims it and is not confirmed yet. */
export async function ratedHousehold(household: string, call: Call): Promise<RatedHousehold> {
  const account = await call.account()
  if (isBound(account, household)) return { bound: ownHousehold(account, household), claim: null }
  const id = claimId(secretHmac('SLIP_KEY'), signedIn(call), household)
  const laid = await call.documents.get(claims, id)
  if (laid === null || !isOpen(laid, call.now)) throw new Refusal('not_your_household')
  const { compound, compoundName, building, label, kind, at } = laid
  const bound = { household, compound, compoundName, building, label, kind, since: at, until: null }
  return { bound, claim: id }
}

function isBound(account: Account | null, household: string): boolean {
  return account?.households.some((each) => each.household === household) === true
}
