import { withdrawClaim } from '../../core/contract/claims'
import { claimId, claims } from '../../core/record/claims'
import { remember } from '../../core/record/request-keys'
import { handle, isRepeated, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { dropWaiting, waitingIds } from './waiting-answers'

export const withdrawClaimHandler = handle(withdrawClaim, async (input, call) => {
  const account = signedIn(call)
  const hmac = secretHmac('SLIP_KEY')
  const id = claimId(hmac, account, input.household)
  const request = call.request(hmac)
  const waiting = await waitingIds(input.household, account, call)
  await call.documents.transaction(async (transaction) => {
    const claim = await transaction.get(claims, id)
    if (claim !== null && isRepeated(claim.requestKeys, request)) return
    if (claim === null || claim.state !== 'open') throw new Refusal('unknown_claim')
    await dropWaiting(waiting, transaction)
    await transaction.set(claims, {
      ...claim,
      state: 'withdrawn',
      called: null,
      decidedAt: call.now,
      requestKeys: remember(claim.requestKeys, request),
    })
  })
  return { withdrawn: input.household }
})
