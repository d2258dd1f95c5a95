import { bindHousehold } from '../../core/contract/households'
import {
  joinRefusal,
  mustWait,
  recentAttempts,
  recentJoins,
  recentlyJoined,
  slipRefusal,
} from '../../core/place/binding-rules'
import { readSlipCode } from '../../core/place/slip-code'
import type { ResidentKind } from '../../core/rating/rating-content'
import { type Account, accounts, type BoundHousehold, newAccount } from '../../core/record/accounts'
import { compounds } from '../../core/record/compounds'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { slipId, slips } from '../../core/record/slips'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { householdView } from './views'

type Bound = { bound: BoundHousehold; members: number; alreadyMember: boolean }

/**
 * Binds by a slip. A wrong code is remembered on the account in the same transaction that looked for it, so that
 * guessing in parallel is throttled too; the refusal itself is given after that commit.
 */
export const bindHouseholdHandler = handle(bindHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const code = readSlipCode(input.slip)
  if (code === null) throw new Refusal('slip_unknown')
  const hmac = secretHmac('SLIP_KEY')
  const id = slipId(hmac, code)
  const request = call.request(hmac)
  const outcome = await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (isRepeated(account.requestKeys, request)) return repeated(account, id, transaction)
    if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
    const slip = await transaction.get(slips, id)
    if (slip === null) {
      const attempts = [...recentAttempts(account.attempts, call.now), call.now]
      await transaction.set(accounts, {
        ...account,
        attempts,
        requestKeys: remember(account.requestKeys, request),
      })
      return null
    }
    const earlier = account.households.find((each) => each.household === slip.household)
    if (earlier !== undefined) {
      const household = await requiredHousehold(slip.household, transaction)
      return { bound: earlier, members: household.members.length, alreadyMember: true }
    }
    refuseIf(slipRefusal(slip, call.now))
    await transaction.set(slips, { ...slip, uses: slip.uses + 1 })
    return join(account, { household: slip.household, kind: input.kind, request }, transaction, call)
  })
  if (outcome === null) throw new Refusal('slip_unknown')
  return {
    household: householdView(outcome.bound),
    members: outcome.members,
    alreadyMember: outcome.alreadyMember,
  }
})

async function join(
  account: Account,
  joined: { household: string; kind: ResidentKind; request: Request },
  transaction: Transaction,
  call: Call,
): Promise<Bound> {
  const household = await requiredHousehold(joined.household, transaction)
  refuseIf(
    joinRefusal({
      members: household.members.length,
      contested: household.contested,
      accountHouseholds: account.households.length,
      recentlyJoined: recentlyJoined(account.joined, household._id, call.now),
    }),
  )
  const compound = await transaction.get(compounds, household.compound)
  if (compound === null) throw new Error(`household ${household._id} is in no compound`)
  const member = { account: account._id, kind: joined.kind, since: call.now }
  const bound: BoundHousehold = {
    household: household._id,
    compound: household.compound,
    compoundName: compound.name,
    building: household.building,
    label: household.label,
    kind: joined.kind,
    since: call.now,
  }
  await tellMembers({ household, compoundName: compound.name, kind: 'memberJoined' }, transaction, call)
  await transaction.set(households, { ...household, members: [...household.members, member] })
  await transaction.set(accounts, {
    ...account,
    households: [...account.households, bound],
    attempts: recentAttempts(account.attempts, call.now),
    joined: [...recentJoins(account.joined, call.now), { household: household._id, at: call.now }],
    requestKeys: remember(account.requestKeys, joined.request),
  })
  return { bound, members: household.members.length + 1, alreadyMember: false }
}

/** The answer to a request that was carried out before, rebuilt from what it did. */
async function repeated(account: Account, id: string, transaction: Transaction): Promise<Bound | null> {
  const slip = await transaction.get(slips, id)
  // The wrong code that was counted then.
  if (slip === null) return null
  const bound = account.households.find((each) => each.household === slip.household)
  // Joined and left again since: the slip has to be used anew, with a new key.
  if (bound === undefined) throw new Refusal('conflict_try_again')
  const household = await requiredHousehold(bound.household, transaction)
  return { bound, members: household.members.length, alreadyMember: false }
}

async function requiredHousehold(id: string, transaction: Transaction): Promise<Household> {
  const household = await transaction.get(households, id)
  if (household === null) throw new Error('a slip of no household')
  return household
}
