import { listOwnClaims } from '../../core/contract/claims'
import { claims } from '../../core/record/claims'
import { handle, signedIn } from '../platform/call'
import { ownClaim } from './own-claim'

/** More than anyone has: a household is claimed once, whatever became of it. */
const mostClaims = 50

export const listOwnClaimsHandler = handle(listOwnClaims, async (_input, call) => {
  const found = await call.documents.find(claims, {
    where: { account: signedIn(call) },
    order: [['at', 'desc']],
    limit: mostClaims,
  })
  return { claims: found.map((claim) => ownClaim(claim, call.now)) }
})
