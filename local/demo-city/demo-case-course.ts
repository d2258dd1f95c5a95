import { readDesk, sitsAt } from '../../core/access/desk'
import type { Grant } from '../../core/access/role'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import { withFacts } from '../../core/complaint/carry-on'
import { decideClock } from '../../core/complaint/decide-clock'
import { decideResident } from '../../core/complaint/decide-resident'
import { decideStaff } from '../../core/complaint/decide-staff'
import type { Decision, Surroundings } from '../../core/complaint/decision'
import type { Actor } from '../../core/complaint/facts'
import { actingDesk, hatsOf, lookedAt } from '../../core/complaint/hats'
import { firstRules } from '../../core/complaint/rules'
import { dayOfInstant, instantOfDay } from '../../core/place/day'
import type { Complaint } from '../../core/record/complaints'

/** Somebody in office in the demo city. */
export type Officer = { account: string; grants: readonly Grant[] }

/** One thing that somebody does, so many hours after the one before. Staff act at a desk of the case's own. */
export type Step =
  | { after: number; by: 'resident'; act: ResidentAct }
  | { after: number; by: 'handler' | 'overseer' | 'arbiter'; act: StaffAct }

export type Playing = {
  officers: readonly Officer[]
  routeTo: Surroundings['routeTo']
  /** Nothing happens from this instant on. */
  until: string
}

const hour = 3_600_000
const hoursLater = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * hour).toISOString()

/** A case after the steps that lie before the present, and whatever the clock did meanwhile. A step that is refused is left out. */
export function played(filed: Complaint, steps: readonly Step[], playing: Playing): Complaint {
  let found = filed
  let at = filed.standing.filedAt
  for (const step of steps) {
    at = awake(hoursLater(at, step.after), step.by)
    if (at >= playing.until) break
    found = acted(clocked(found, at), step, { ...playing, at })
  }
  return clocked(found, playing.until)
}

/** Offices work from eight to six, residents do nothing of this at night: later instants wait for the morning. */
function awake(at: string, by: Step['by']): string {
  const [opens, closes] = by === 'resident' ? [7, 22] : [8, 18]
  const inDay = (Date.parse(at) - Date.parse(instantOfDay(dayOfInstant(at)))) / hour
  if (inDay >= opens && inDay < closes) return at
  return hoursLater(at, inDay < opens ? opens + (inDay % 1) - inDay : 24 + opens + (inDay % 1) - inDay)
}

/**
 * The steps of the clock, each a minute after it was due, as the clock runs every minute; one that another handler brings with it
 * may have been due before the case came there, and is taken then.
 */
function clocked(found: Complaint, until: string): Complaint {
  const { nextStepAt, standing, timeline } = found
  if (nextStepAt === null) return found
  const due = hoursLater(nextStepAt, 1 / 60)
  const last = timeline.at(-1)?.at ?? due
  const at = due > last ? due : last
  if (at >= until) return found
  const handler = readDesk(standing.route.handler).role
  const happening = decideClock(standing, handler, { now: at, timing: firstRules })
  if (happening === null) throw new Error(`a step that is not due in case ${found.number}`)
  const by: Actor = { role: 'clock', desk: null, account: null }
  return clocked(withFacts(found, [happening], { at, by, timing: firstRules }), until)
}

function acted(found: Complaint, step: Step, { at, officers, routeTo }: Playing & { at: string }): Complaint {
  const surroundings = { now: at, timing: firstRules, categories: firstRules.categories, routeTo }
  if (step.by === 'resident') {
    const decision = decideResident(step.act, found.standing, 'passed', surroundings)
    return decided(found, decision, { at, by: { role: 'resident', desk: null, account: found.account } })
  }
  const officer = officerAt(found.standing.route[step.by], officers)
  if (officer === undefined) return found
  const who = { account: officer.account, hats: hatsOf(officer.grants, found) }
  const decision = decideStaff(step.act, lookedAt(found), who, 'passed', surroundings)
  if ('refused' in decision || decision.under === null) return found
  const by: Actor = {
    role: decision.under.role,
    desk: actingDesk(decision.under, found),
    account: officer.account,
  }
  return decided(found, decision, { at, by })
}

function officerAt(desk: string, officers: readonly Officer[]): Officer | undefined {
  return officers.find(({ grants }) => grants.some((grant) => sitsAt(grant, desk)))
}

function decided(found: Complaint, decision: Decision, { at, by }: { at: string; by: Actor }): Complaint {
  if ('refused' in decision) return found
  const after = withFacts(found, decision.happenings, { at, by, timing: firstRules })
  return { ...after, revision: found.revision + 1 }
}
