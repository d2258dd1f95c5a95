import { claimHousehold } from '../../core/contract/claims'
import { joinRefusal, mustWait, recentAttempts } from '../../core/place/binding-rules'
import { claimLimits, claimRefusal } from '../../core/place/claim-rules'
import { daysLater } from '../../core/place/day'
import { isEligible } from '../../core/place/eligible'
import { type Account, accounts, newAccount } from '../../core/record/accounts'
import { type Claim, claimId, claims, isOpen } from '../../core/record/claims'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import { sealWords } from '../platform/claimed-words'
import { joinFacts } from '../platform/join-household'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownClaim } from './own-claim'
import { posterInUse } from './poster-in-use'

/**
 * Account and household are written too, so that claims laid at the same instant conflict and are counted one after the
 * other. A claim counts as a try of the day, as a wrong slip code does.
 */
export const claimHouseholdHandler = handle(claimHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const hmac = secretHmac('SLIP_KEY')
  const id = claimId(hmac, accountId, input.household)
  const request = call.request(hmac)
  const { poster, compound } = await posterInUse(input.poster, call)
  const laid = await call.documents.transaction(async (transaction) => {
    const earlier = await transaction.get(claims, id)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) return earlier
    const household = await transaction.get(households, input.household)
    if (
      household === null ||
      household.compound !== poster.compound ||
      household.building !== poster.building ||
      !isEligible(household)
    ) {
      throw new Refusal('unknown_household')
    }
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (account.households.some((each) => each.household === household._id)) return null
    const isAgain = earlier !== null && isOpen(earlier, call.now)
    if (!isAgain) await refuseBeyondLimits(account, household, call)
    const claim: Claim = {
      _id: id,
      account: accountId,
      household: household._id,
      compound: household.compound,
      compoundName: compound.name,
      building: household.building,
      label: household.label,
      kind: input.kind,
      called: sealWords(input.called, id),
      at: isAgain ? earlier.at : call.now,
      expiresAt: isAgain ? earlier.expiresAt : daysLater(call.now, claimLimits.validDays),
      state: 'open',
      decidedAt: null,
      reason: null,
      toSettle: false,
      requestKeys: remember(earlier?.requestKeys ?? [], request),
    }
    await transaction.set(claims, claim)
    const attempts = [...recentAttempts(account.attempts, call.now), ...(isAgain ? [] : [call.now])]
    await transaction.set(accounts, {
      ...account,
      attempts,
      requestKeys: remember(account.requestKeys, request),
    })
    await transaction.set(households, {
      ...household,
      requestKeys: remember(household.requestKeys, request),
    })
    return claim
  })
  return { claim: laid && ownClaim(laid, call.now) }
})

/** Counted anew on every attempt of the transaction. A full household may be claimed: the committee may make room. */
async function refuseBeyondLimits(account: Account, household: Household, call: Call): Promise<void> {
  if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
  refuseIf(joinRefusal({ ...joinFacts({ account, household }, call.now), members: 0 }))
  const open = { state: 'open' as const }
  refuseIf(
    claimRefusal({
      ofAccount: await openClaims({ account: account._id, ...open }, call),
      ofHousehold: await openClaims({ household: household._id, ...open }, call),
    }),
  )
}

/** Never many: an account may have three open claims, a household five. */
async function openClaims(where: Partial<Claim>, call: Call): Promise<number> {
  const found = await call.documents.find(claims, { where, limit: 100 })
  return found.filter((claim) => isOpen(claim, call.now)).length
}
