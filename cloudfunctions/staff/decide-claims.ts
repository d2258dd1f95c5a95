import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { type DecisionResult, decideClaims, decisionResults } from '../../core/contract/claims'
import { joinRefusal } from '../../core/place/binding-rules'
import type { RefusalReason } from '../../core/place/claim-rules'
import { isEligible } from '../../core/place/eligible'
import { accounts, newAccount } from '../../core/record/accounts'
import { audit } from '../../core/record/audit'
import { type Claim, claims, isOpen } from '../../core/record/claims'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, type Request } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { joinFacts, joinHousehold } from '../platform/join-household'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellAccount } from '../platform/tell-members'
import { presentCompound } from './reached-compound'

/** Claims decided side by side; a hundred one after the other would take longer than a call may. */
const lanes = 5

type Deciding = {
  compound: string
  refuseFor: RefusalReason | null
  request: Request
  grant: Grant
  place: PlaceCodes
}

/** Each claim is a transaction of its own; what it answers is read from the claim, so that nothing happens twice. */
export const decideClaimsHandler = handle(decideClaims, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const deciding = { compound: compound._id, refuseFor: input.refuseFor, request, grant, place }
  const results = new Map<string, DecisionResult>()
  const queue = new Set(input.claims).values()
  const lane = async () => {
    for (const claim of queue) results.set(claim, await decide(claim, deciding, call))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { results: [...results].map(([claim, result]) => ({ claim, result })) }
})

async function decide(id: string, deciding: Deciding, call: Call): Promise<DecisionResult> {
  try {
    return await call.documents.transaction(async (transaction) => {
      const claim = await transaction.get(claims, id)
      if (claim === null || claim.compound !== deciding.compound) return 'unknown_claim'
      if (isRepeated(claim.requestKeys, deciding.request)) return resultOf(claim)
      if (claim.state === 'withdrawn') return 'claim_withdrawn'
      if (claim.state === 'confirmed' || claim.state === 'refused') return 'already_decided'
      if (!isOpen(claim, call.now)) return 'claim_expired'
      return close(claim, deciding, transaction, call)
    })
  } catch (error) {
    // Named, and the claim stays open: nothing of this one was written.
    const named = error instanceof Refusal && decisionResults.find((result) => result === error.code)
    if (named) return named
    throw error
  }
}

/** What this very request did to the claim; laid anew since, it is another claim. */
function resultOf({ state }: Claim): DecisionResult {
  return state === 'confirmed' || state === 'refused' ? state : 'already_decided'
}

async function close(
  claim: Claim,
  { refuseFor, request, grant, place }: Deciding,
  transaction: Transaction,
  call: Call,
): Promise<'confirmed' | 'refused'> {
  const state = refuseFor === null ? 'confirmed' : 'refused'
  if (state === 'confirmed') await confirm(claim, transaction, call)
  await transaction.set(claims, {
    ...claim,
    state,
    reason: refuseFor,
    called: null,
    decidedAt: call.now,
    toSettle: true,
    requestKeys: remember(claim.requestKeys, request),
  })
  const { account, compoundName, label } = claim
  const kind = state === 'confirmed' ? 'claimConfirmed' : 'claimRefused'
  await tellAccount(account, { kind, compoundName, label }, transaction, call)
  const done = {
    action: kind,
    subject: claim.household,
    place,
    ...(refuseFor && { why: refuseFor }),
  } as const
  await transaction.set(audit, auditEntryOf(grant, done, call))
  return state
}

async function confirm(claim: Claim, transaction: Transaction, call: Call): Promise<void> {
  const account = (await transaction.get(accounts, claim.account)) ?? newAccount(claim.account)
  // Bound by a slip meanwhile: there is nothing left to join.
  if (account.households.some((each) => each.household === claim.household)) return
  const household = await transaction.get(households, claim.household)
  if (household === null) throw new Error('a claim to no household')
  if (!isEligible(household)) throw new Refusal('unknown_household')
  refuseIf(joinRefusal(joinFacts({ account, household }, call.now)))
  const joined = await joinHousehold({ account, household, kind: claim.kind, until: null }, transaction, call)
  await transaction.set(accounts, joined.account)
}
