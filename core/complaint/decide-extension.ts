import type { StaffAct } from './acts'
import { extendedBy } from './deadlines'
import { type Decision, happens, refused, type Surroundings } from './decision'
import type { Hat, Looked } from './who'

type Wish = Extract<StaffAct, { type: 'askExtension' }>
type Approval = Extract<StaffAct, { type: 'decideExtension' }>

/** A handler may ask once a case for more time, before the time it has is over. */
export function decideExtensionWish(
  { days, reason }: Wish,
  { standing }: Looked,
  hat: Hat | undefined,
  { now, timing }: Surroundings,
): Decision {
  if (hat === undefined) return refused('not_your_case')
  if (standing.state !== 'accepted' && standing.state !== 'inProgress') return refused('act_not_possible')
  if (standing.extension !== null) return refused('extension_used')
  if (days > timing.limits.extend) return refused('extension_days_too_many')
  if (now > standing.answerBy) return refused('deadline_passed')
  const until = extendedBy({ answerBy: standing.answerBy, days, calendar: timing.calendar })
  return happens(hat, { type: 'extensionAsked', days, until, reason })
}

/** Approved before the time is over, or not at all. */
export function decideExtension(
  { approved, reason }: Approval,
  { standing }: Looked,
  hat: Hat | undefined,
  { now }: Surroundings,
): Decision {
  if (hat === undefined) return refused('not_your_case')
  if (standing.extension?.state !== 'asked') return refused('act_not_possible')
  if (standing.state !== 'accepted' && standing.state !== 'inProgress') return refused('act_not_possible')
  if (approved && now > standing.answerBy) return refused('deadline_passed')
  return happens(hat, { type: 'extensionDecided', approved, reason })
}
