import type { ErrorCode } from '../contract/errors'

/** Limits of claiming a household from its building's poster. */
export const claimLimits = {
  openPerAccount: 3,
  openPerHousehold: 5,
  /** Days for which a claim waits for the residents' committee. */
  validDays: 30,
  /** Days a poster works after it was printed. */
  posterDays: 90,
} as const

/** Why one more claim cannot be laid, or null. Both counts are of other claims that are open. */
export function claimRefusal(open: { ofAccount: number; ofHousehold: number }): ErrorCode | null {
  return open.ofAccount >= claimLimits.openPerAccount || open.ofHousehold >= claimLimits.openPerHousehold
    ? 'too_many_claims'
    : null
}

/** Why a poster cannot be used at this instant, or null if it can. */
export function posterRefusal(
  poster: { expiresAt: string; revokedAt: string | null },
  now: string,
): ErrorCode | null {
  if (poster.revokedAt !== null) return 'poster_revoked'
  return now >= poster.expiresAt ? 'poster_expired' : null
}

const page = '/packages/resident/claim/index'

/** The ordinary link that a poster's QR holds; opens the same page in WeChat and in a browser. */
export function posterLink(origin: string, token: string): string {
  return `${origin}${page}?poster=${token}`
}

/** Reasons with which a claim is refused, and what the claimant is told. */
export const refusalReasons = ['notLivingThere', 'wrongHousehold', 'notReached', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What may have become of a claim. */
export const claimStates = ['open', 'confirmed', 'refused', 'withdrawn', 'expired'] as const
