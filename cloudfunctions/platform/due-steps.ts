import { readDesk } from '../../core/access/desk'
import { withFacts } from '../../core/complaint/carry-on'
import type { Timing } from '../../core/complaint/case-clock'
import { decideClock } from '../../core/complaint/decide-clock'
import type { Actor } from '../../core/complaint/facts'
import type { Complaint } from '../../core/record/complaints'

/** Who takes a step of the clock. */
export const clockActor: Actor = { role: 'clock', desk: null, account: null }

/**
 * A case as the clock leaves it once it has taken every step that is due. Whoever acts on a case decides on this and writes both
 * together: what comes of an act must not hang on how fast the clock is, and none done after a deadline makes it unseen.
 */
export function withDueSteps(found: Complaint, { now, timing }: { now: string; timing: Timing }): Complaint {
  const handler = readDesk(found.standing.route.handler).role
  const step = decideClock(found.standing, handler, { now, timing })
  if (step === null) return found
  return withDueSteps(withFacts(found, [step], { at: now, by: clockActor, timing }), { now, timing })
}
