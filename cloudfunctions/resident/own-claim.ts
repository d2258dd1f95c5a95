import type { OwnClaim } from '../../core/contract/claims'
import type { Claim } from '../../core/record/claims'

/** A claim as its claimant sees it; one whose time is over is so before the clock has said it. */
export function ownClaim(claim: Claim, now: string): OwnClaim {
  const { household, compoundName, label, kind, at, expiresAt, reason } = claim
  const state = claim.state === 'open' && now >= expiresAt ? 'expired' : claim.state
  return { household, compoundName, label, kind, at, expiresAt, state, reason }
}
