import { bindHousehold } from '../../core/contract/households'
import { joinRefusal, recentAttempts } from '../../core/place/binding-rules'
import { holding, holds, prolongs } from '../../core/place/lease'
import { readSlipCode } from '../../core/place/slip-code'
import { type Account, accounts, type BoundHousehold, newAccount } from '../../core/record/accounts'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Slip, slipId, slips } from '../../core/record/slips'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { joinFacts, joinHousehold, leaseStepWith } from '../platform/join-household'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { householdOf, refuseSpent, type Stated, triedSlip, untilBy } from './tried-slip'
import { householdView } from './views'

type Bound = { bound: BoundHousehold; members: number; alreadyMember: boolean; renewed: boolean }

/** What a request did, as the account remembers it. */
const renewal = 'renewed'

/** Binds by a slip; a member whose lease goes on is bound longer by a slip that names its new end. */
export const bindHouseholdHandler = handle(bindHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const code = readSlipCode(input.slip)
  if (code === null) throw new Refusal('slip_unknown')
  const hmac = secretHmac('SLIP_KEY')
  const id = slipId(hmac, code)
  const request = call.request(hmac)
  const outcome = await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (isRepeated(account.requestKeys, request)) return repeated(account, { id, request }, transaction, call)
    const slip = await triedSlip(account, { id, request }, transaction, call)
    return slip && bindBy(slip, { account, stated: input, request }, transaction, call)
  })
  if (outcome === null) throw new Refusal('slip_unknown')
  const { bound, ...said } = outcome
  return { household: householdView(bound), ...said }
})

type Binding = { account: Account; stated: Stated; request: Request }

async function bindBy(slip: Slip, binding: Binding, transaction: Transaction, call: Call): Promise<Bound> {
  const { account, stated, request } = binding
  const earlier = holding(account.households, call.now).find((each) => each.household === slip.household)
  const household = await householdOf(slip, transaction)
  // To a member the slip of their own home says nothing new, whatever became of it since.
  if (earlier !== undefined && !prolongs(earlier, slip.memberUntil)) {
    const members = holding(household.members, call.now).length
    return { bound: earlier, members, alreadyMember: true, renewed: false }
  }
  refuseSpent(slip, household, call.now)
  const until = untilBy(slip, stated, call)
  await transaction.set(slips, { ...slip, uses: slip.uses + 1 })
  if (earlier !== undefined) {
    return renew({ account, household, earlier: { ...earlier, until }, request }, transaction, call)
  }
  refuseIf(joinRefusal(joinFacts({ account, household }, call.now)))
  const joined = await joinHousehold({ account, household, kind: stated.kind, until }, transaction, call)
  await transaction.set(accounts, {
    ...joined.account,
    attempts: recentAttempts(account.attempts, call.now),
    requestKeys: remember(account.requestKeys, request),
  })
  return { bound: joined.bound, members: joined.members, alreadyMember: false, renewed: false }
}

type Renewal = { account: Account; household: Household; earlier: BoundHousehold; request: Request }

/** The same binding with its new end, in the account and in the household. */
async function renew(
  { account, household, earlier: bound, request }: Renewal,
  transaction: Transaction,
  call: Call,
): Promise<Bound> {
  if (household.contested) throw new Refusal('household_contested')
  const { until } = bound
  const members = household.members.map((each) => (each.account === account._id ? { ...each, until } : each))
  await transaction.set(households, {
    ...household,
    members,
    leaseStepAt: leaseStepWith(household, bound, call.now),
  })
  await transaction.set(accounts, {
    ...account,
    households: account.households.map((each) => (each.household === bound.household ? bound : each)),
    requestKeys: remember(account.requestKeys, { ...request, made: renewal }),
  })
  return { bound, members: holding(members, call.now).length, alreadyMember: true, renewed: true }
}

/** The answer to a request that was carried out before, rebuilt from what it did. */
async function repeated(
  account: Account,
  { id, request }: { id: string; request: Request },
  transaction: Transaction,
  call: Call,
): Promise<Bound | null> {
  const slip = await transaction.get(slips, id)
  // The wrong code that was counted then.
  if (slip === null) return null
  const bound = account.households.find((each) => each.household === slip.household)
  // Joined and left again since: the slip has to be used anew, with a new key.
  if (bound === undefined || !holds(bound, call.now)) throw new Refusal('conflict_try_again')
  const household = await householdOf(slip, transaction)
  const renewed = account.requestKeys.find((each) => each.key === request.key)?.made === renewal
  const members = holding(household.members, call.now).length
  return { bound, members, alreadyMember: renewed, renewed }
}
