import type { Role } from '../access/role'
import { comingSteps, type Timing } from './case-clock'
import type { Happening } from './facts'
import type { Standing } from './standing'

/**
 * The next step that is due at the instant, or null. One at a time: the standing after it tells the next, so that a run that
 * died, or two that overlap, come to the same timeline.
 */
export function decideClock(
  found: Standing,
  handler: Role,
  { now, timing }: { now: string; timing: Timing },
): Happening | null {
  const due = comingSteps(found, handler, timing)
    .filter(({ at }) => at < now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0]
  if (due === undefined) return null
  if (due.kind === 'close') return { type: 'closedBySilence' }
  const { office, missed, dueAt } = due
  return { type: 'escalated', office, missed, dueAt }
}
