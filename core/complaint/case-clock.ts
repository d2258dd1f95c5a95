import type { Role } from '../access/role'
import { escalationSteps } from './deadlines'
import { type EscalationOffice, escalationOffices } from './facts'
import type { Limits } from './limits'
import { officeRank } from './offices'
import type { Standing } from './standing'
import type { YearCalendar } from './working-days'

/** The one deadline that runs in a case. */
export type OpenClock = { kind: 'accept' | 'answer' | 'confirm'; dueAt: string }

/** Times as a city has set them. */
export type Timing = { limits: Limits; calendar: readonly YearCalendar[] }

/**
 * The deadline that runs at present; there is never a second one. While the ball is with a handler it never stops: a returned or
 * rerouted case goes on under the time it was filed with. It stands still while the ball is with the resident.
 */
export function openClock(found: Standing): OpenClock | null {
  const { state, acceptedAt, acceptBy, answerBy, confirmBy } = found
  if (state === 'closed' || state === 'withdrawn') return null
  if (state === 'answered') return confirmBy === null ? null : { kind: 'confirm', dueAt: confirmBy }
  return acceptedAt === null ? { kind: 'accept', dueAt: acceptBy } : { kind: 'answer', dueAt: answerBy }
}

/** A step of the clock that has still to come, and when. */
export type Step =
  | { kind: 'escalate'; office: EscalationOffice; missed: 'accept' | 'answer'; dueAt: string; at: string }
  | { kind: 'close'; at: string }

/** The steps that the running deadline still leads to, first first; each office is gone to once a missed deadline. */
export function comingSteps(found: Standing, handler: Role, timing: Timing): Step[] {
  const clock = openClock(found)
  if (clock === null) return []
  if (clock.kind === 'confirm') return [{ kind: 'close', at: clock.dueAt }]
  const { kind: missed, dueAt } = clock
  const ladder = escalationOffices.filter((office) => officeRank(office) > officeRank(handler))
  return escalationSteps({ dueAt, ladder, ...timing })
    .filter(({ office }) => !isEscalated(found, { office, missed }))
    .map(({ office, at }) => ({ kind: 'escalate', office, missed, dueAt, at }))
}

function isEscalated(
  found: Standing,
  step: { office: EscalationOffice; missed: 'accept' | 'answer' },
): boolean {
  return found.escalations.some(
    ({ office, missed, round }) =>
      office === step.office && missed === step.missed && round === found.reopened,
  )
}
