import type { ErrorCode } from '../contract/errors'

/** Days in which an invitation can be accepted. */
export const invitationValidDays = 14

/** What decides how an invitation stands; `until` is the end of the term that it gives. */
export type AppointmentFacts = {
  invitedBy: string | null
  expiresAt: string
  until: string | null
  claimedBy: string | null
  endedAt: string | null
}

/** Waiting to be accepted, no longer to be accepted, withdrawn before, in office, term over, ended. */
export type AppointmentState = 'open' | 'expired' | 'revoked' | 'held' | 'over' | 'ended'

/** How an invitation and the appointment that comes of it stand at an instant. */
export function appointmentState(facts: AppointmentFacts, now: string): AppointmentState {
  if (facts.endedAt !== null) return facts.claimedBy === null ? 'revoked' : 'ended'
  const isOver = facts.until !== null && facts.until <= now
  if (facts.claimedBy !== null) return isOver ? 'over' : 'held'
  return isOver || facts.expiresAt <= now ? 'expired' : 'open'
}

/** Why an account cannot accept an invitation, or null if it can. Nobody appoints themselves. */
export function claimRefusal(facts: AppointmentFacts, account: string, now: string): ErrorCode | null {
  if (facts.claimedBy === account) return 'invitation_yours_already'
  if (facts.claimedBy !== null) return 'invitation_used'
  const state = appointmentState(facts, now)
  if (state === 'revoked') return 'invitation_revoked'
  if (state === 'expired') return 'invitation_expired'
  return facts.invitedBy === account ? 'invitation_by_yourself' : null
}
