import { readDesk } from '../../core/access/desk'
import type { Grant } from '../../core/access/role'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import { newCase, withFacts } from '../../core/complaint/carry-on'
import { deadlinesOf } from '../../core/complaint/deadlines'
import { decideResident } from '../../core/complaint/decide-resident'
import { decideStaff } from '../../core/complaint/decide-staff'
import type { Decision, Surroundings } from '../../core/complaint/decision'
import type { Actor } from '../../core/complaint/facts'
import { actingDesk, hatsOf, lookedAt } from '../../core/complaint/hats'
import type { CaseKind } from '../../core/complaint/kinds'
import { type CasePlace, routeTo } from '../../core/complaint/offices'
import { possibleStaffActs } from '../../core/complaint/possible-acts'
import { firstRules } from '../../core/complaint/rules'
import type { Who } from '../../core/complaint/who'
import type { ErrorCode } from '../../core/contract/errors'
import type { Complaint } from '../../core/record/complaints'

export const place: CasePlace = {
  city: '320700',
  district: '320706',
  subdistrict: '320706001',
  residentsCommittee: '320706001001',
  company: 'X',
}

/** The desks of the place, and two that the city's agencies have there. */
export const desks = {
  company: 'propertyCompany|X',
  committee: 'residentsCommittee|320706001001',
  subdistrict: 'subdistrict|320706001',
  district: 'district|320706',
  bureau: 'bureau|320700',
  fire: 'department|fireRescue|320706',
  power: 'utility|power|320706',
} as const
export type At = keyof typeof desks
export const everyDesk = Object.keys(desks) as At[]
export const staffed: ReadonlySet<string> = new Set(Object.values(desks))

/** A Monday, ten o'clock in China: to be accepted by Wednesday the 4th and answered by Monday the 16th, 18:00. */
export const filedAt = '2026-11-02T02:00:00.000Z'
export const acceptBy = '2026-11-04T10:00:00.000Z'
export const answerBy = '2026-11-16T10:00:00.000Z'

const complainant = 'complainant'
export const timing = firstRules

/** What decisions know at an instant. */
export function surroundingsAt(now: string): Surroundings {
  const routed: Surroundings['routeTo'] = (to) => routeTo(to, place, staffed)
  return { now, timing, categories: firstRules.categories, routeTo: routed }
}

type Filing = { handler?: At; kind?: CaseKind; at?: string; number?: string; households?: string[] }

/** A case that lies with a desk; a complaint about the company unless said. */
export function filed({
  handler = 'company',
  kind = 'complaint',
  at = filedAt,
  ...more
}: Filing = {}): Complaint {
  const { number = '1000000001', households = ['first'] } = more
  const { role, agency } = readDesk(desks[handler])
  const to = { role, agency } as Parameters<Surroundings['routeTo']>[0]
  return newCase(
    {
      ...{ _id: `case-${number}`, number, revision: 1, compound: 'A', compoundName: '演示·甲小区' },
      ...{ ...place, company: { code: 'X', name: '演示·甲物业' } },
      account: complainant,
      households: households.map((tag) => ({ tag, account: `${tag}-account`, at })),
      where: { kind: 'public', spot: 'gate', building: null, detail: '' },
      ...{ home: null, contact: null, text: '路灯坏了', textCheck: 'passed', photos: [], requestKeys: [] },
    },
    {
      ...{ type: 'filed', kind, category: 'facilities', rulesVersion: 0, responsible: 'company' },
      route: routeTo(to, place, staffed),
      ...deadlinesOf({ filedAt: at, ...timing }),
    },
    { at, by: { role: 'resident', desk: null, account: complainant }, timing },
  )
}

/** Somebody in office: at one desk or at several, under an account of that name unless said. */
export function person(...at: At[]): { account: string; grants: Grant[] } {
  return { account: at.join('+'), grants: at.map((each) => grantOf(desks[each])) }
}

export function grantOf(key: string): Grant {
  const { role, scope, agency } = readDesk(key)
  return {
    role,
    scope,
    ...(agency && { agency }),
    from: '2025-12-31T16:00:00.000Z',
    until: null,
    invitation: key,
  }
}

export const whoIs = ({ account, grants }: ReturnType<typeof person>, found: Complaint): Who => ({
  account,
  hats: hatsOf(grants, found),
})

type Someone = ReturnType<typeof person>

/** What is decided of a staff act. */
export function decided(found: Complaint, act: StaffAct, by: Someone, now: string): Decision {
  return decideStaff(act, lookedAt(found), whoIs(by, found), 'passed', surroundingsAt(now))
}

/** The refusal of a staff act, or null. */
export function refusalOf(
  found: Complaint,
  act: StaffAct,
  by: Someone,
  now = later(found),
): ErrorCode | null {
  const decision = decided(found, act, by, now)
  return 'refused' in decision ? decision.refused : null
}

/** A case after a staff act, which must be possible. */
export function acted(found: Complaint, act: StaffAct, by: Someone, now = later(found)): Complaint {
  const decision = decided(found, act, by, now)
  if ('refused' in decision) throw new Error(`${act.type} by ${by.account}: ${decision.refused}`)
  if (decision.under === null) throw new Error(`${act.type} under no office`)
  const actor: Actor = {
    role: decision.under.role,
    desk: actingDesk(decision.under, found),
    account: by.account,
  }
  return withFacts(found, decision.happenings, { at: now, by: actor, timing })
}

/** A case after an act of its complainant, which must be possible. */
export function spoken(found: Complaint, act: ResidentAct, now = later(found)): Complaint {
  const decision = decideResident(act, found.standing, 'passed', surroundingsAt(now))
  if ('refused' in decision) throw new Error(`${act.type}: ${decision.refused}`)
  const by: Actor = { role: 'resident', desk: null, account: complainant }
  return withFacts(found, decision.happenings, { at: now, by, timing })
}

export function spokenRefusal(found: Complaint, act: ResidentAct, now = later(found)): ErrorCode | null {
  const decision = decideResident(act, found.standing, 'passed', surroundingsAt(now))
  return 'refused' in decision ? decision.refused : null
}

/** Steps of the clock, as they come at an instant. */
export function clocked(
  found: Complaint,
  happening: Parameters<typeof withFacts>[1][number],
  now: string,
): Complaint {
  return withFacts(found, [happening], { at: now, by: { role: 'clock', desk: null, account: null }, timing })
}

/** A minute after the last thing that happened. */
export function later(found: Complaint): string {
  const last = found.timeline.at(-1)?.at ?? filedAt
  return new Date(Date.parse(last) + 60_000).toISOString()
}

/** What somebody is offered, in alphabetical order. */
export function offered(found: Complaint, by: Someone, now = later(found)): string {
  return [...possibleStaffActs(lookedAt(found), whoIs(by, found), surroundingsAt(now))].sort().join(' ')
}

/** Somebody of the handler's desk, as everybody there is called in these tests. */
const handlerOf = (found: Complaint): Someone => {
  const at = everyDesk.find((each) => desks[each] === found.standing.route.handler)
  if (at === undefined) throw new Error('handled at none of these desks')
  return { ...person(at), account: `${at} at work` }
}

export const reason = '情况说明'
export const answer: StaffAct = { type: 'answer', text: '已更换灯具，照明恢复', photos: [] }

export const accepted = (found = filed()) => acted(found, { type: 'accept' }, handlerOf(found))
export const started = (found = filed()) => {
  const at = accepted(found)
  return acted(at, { type: 'start' }, handlerOf(at))
}
export const answered = (found = filed()) => {
  const at = accepted(found)
  return acted(at, answer, handlerOf(at))
}
export const returned = (found = filed()) => acted(found, { type: 'return', reason }, handlerOf(found))
export const confirmed = (level = 5, found = filed()) =>
  spoken(answered(found), { type: 'confirm', level, text: '' })
export const silent = (found = filed()) => {
  const at = answered(found)
  return clocked(at, { type: 'closedBySilence' }, '2026-11-10T10:01:00.000Z')
}
export const withdrawn = (found = filed()) => spoken(found, { type: 'withdraw', reason: 'pressed' })
export const asking = (found = filed()) => {
  const at = accepted(found)
  return acted(at, { type: 'askExtension', days: 3, reason }, handlerOf(at))
}
export const merged = (found = filed()) =>
  acted(found, { type: 'merge', into: '0000000001', reason }, person('bureau'))
