import { expect } from 'vitest'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import { standingOf } from '../../core/complaint/evolve'
import type { CaseView } from '../../core/contract/case-views'
import type { Complaint } from '../../core/record/complaints'
import { atTheGate, type CaseCity, openCaseCity } from '../city/case-city'
import type { Person } from '../city/small-city'
import {
  catchUp,
  chart,
  clockOf,
  dutiesOf,
  filed,
  homes,
  type ModelCase,
  mayRead,
  mayTakeOver,
  nextStepOf,
  type Office,
  type Resident,
  residentActs,
  residentIs,
  type Staff,
  staffActs,
} from '../complaint/case-model'

/** The real functions and the model side by side: what is done to the one is done to the other, and both are compared. */
export let city: CaseCity
let secrets: string[]

/** Opens a city whose clock runs only when it is asked to; whoever opens it closes it. */
export async function openWorld(): Promise<void> {
  city = await openCaseCity({ timers: false })
  // What the clock does for periods is not asked here.
  await city.database.collection('periods').where({ city: '320700' }).remove()
  secrets = Object.values(city.people).flatMap(({ accountId, openid }) => [accountId, openid])
}

export const present = () => new Date(city.cloud.clock.now()).toISOString()
export const person = (who: Staff | Resident): Person => city.people[who]

/** A request as it was sent, to be sent again with the same key. */
type Sent = { who: Person; endpoint: string; input: object; key: string }

export type World = {
  cases: ModelCase[]
  /** Who has joined which case. */
  joined: Map<string, Resident[]>
  /** The cases as they were stored after the last step. */
  stored: Map<string, Complaint>
  last: Sent | null
}
type Answered = { case: CaseView & { may: string[] } }

export async function allStored(): Promise<Map<string, Complaint>> {
  const all = await city.all<Complaint>('complaints')
  return new Map(all.map((each) => [each.number, each]))
}

/** Everything that has to hold of a case whatever has just happened. */
function expectLike(it: ModelCase, found: Complaint, before: Complaint | undefined): void {
  const { standing, timeline } = found
  const told = timeline.slice(0, before?.timeline.length ?? 0)
  expect(JSON.stringify(told), 'earlier facts').toBe(JSON.stringify(before?.timeline ?? []))
  expect(timeline.map(({ type }) => type)).toEqual(it.facts)
  expect(standing, 'the fold of the timeline').toEqual(standingOf(timeline))
  const { overseer, arbiter, desk } = chart[it.handler]
  const { kind, category, responsible, state, outcome, acceptBy, answerBy, confirmBy, late, level } = it
  expect(standing).toMatchObject({
    ...{ kind, category, responsible, state, outcome, late, level, extension: it.extension },
    route: { handler: desk, overseer: chart[overseer].desk, arbiter: chart[arbiter].desk, insteadOf: null },
    desks: it.hadIt.map((office) => chart[office].desk),
    ...{ acceptBy, answerBy, acceptedAt: it.acceptedAt, closedAt: it.closedAt, reopened: it.reopened },
    ...{ nudgedAt: it.nudgedAt, escalations: it.escalations, withdrawal: it.withdrawal },
    ...{ followUp: it.followUp, review: it.review, mergedInto: it.mergedInto },
  })
  if (state === 'answered') expect(standing.confirmBy).toBe(confirmBy)
  expect(found.duties.map(({ desk: at, duty, dueAt }) => `${at} ${duty} ${dueAt}`).sort()).toEqual(
    dutiesOf(it).sort(),
  )
  expect(found.nextStepAt).toBe(nextStepOf(it))
  const steps = standing.escalations.map(({ office, missed, round }) => `${office} ${missed} ${round}`)
  expect(new Set(steps).size, 'each step once').toBe(steps.length)
  const tags = found.households.map(({ tag }) => tag)
  expect(new Set(tags).size, 'each household once').toBe(tags.length)
  expect(tags).toHaveLength(it.households.length)
}

/** What an answer may hold: one clock at most, and nobody's account. */
function expectAnswer(answer: { ok: boolean; data?: Answered }, it: ModelCase, now: string): void {
  const text = JSON.stringify(answer)
  for (const secret of secrets) expect(text).not.toContain(secret)
  if (!answer.ok || answer.data === undefined) return
  const clock = clockOf(it)
  const shown = answer.data.case.clock
  if (clock === null) expect(shown).toBeNull()
  else expect(shown).toMatchObject({ ...clock, overdue: now > clock.dueAt })
}

/** Looks at all cases: those that were not meant are byte for byte what they were. */
export async function compare(world: World): Promise<void> {
  const after = await allStored()
  expect([...after.keys()].sort()).toEqual(world.cases.map(({ number }) => number).sort())
  for (const it of world.cases) {
    expectLike(it, after.get(it.number) as Complaint, world.stored.get(it.number))
  }
  world.stored = after
}

export async function expectUntouched(world: World): Promise<void> {
  const after = await allStored()
  for (const [number, found] of world.stored) {
    expect(JSON.stringify(after.get(number)), 'a refusal changes nothing').toBe(JSON.stringify(found))
  }
}

export const reason = '情况说明'
/** One of each act, as what is offered has to be meant: anything else about it may be refused for itself. */
export const samples: Record<StaffAct['type'], (it: ModelCase) => StaffAct> = {
  accept: () => ({ type: 'accept' }),
  start: () => ({ type: 'start' }),
  return: () => ({ type: 'return', reason }),
  reroute: ({ handler }) => ({
    type: 'reroute',
    to: targetOf(handler === 'bureau' ? 'district' : 'bureau'),
    reason,
  }),
  askExtension: () => ({ type: 'askExtension', days: 1, reason }),
  decideExtension: () => ({ type: 'decideExtension', approved: false, reason }),
  answer: () => ({ type: 'answer', text: '已经修好', photos: [] }),
  supervise: () => ({ type: 'supervise', text: reason }),
  reclassify: ({ kind, category }) => ({
    ...{ type: 'reclassify', kind: kind as 'complaint', reason },
    category: category === 'noise' ? 'pets' : 'noise',
  }),
  ruleKind: () => ({ type: 'ruleKind', restored: true, reason }),
  ruleResponsibility: ({ responsible }) => ({
    ...{ type: 'ruleResponsibility', to: null, reason },
    responsible: responsible === 'company' ? 'subdistrict' : 'company',
  }),
  merge: () => ({ type: 'merge', into: '0000000000', reason }),
  questionWithdrawal: () => ({ type: 'questionWithdrawal' }),
  followUp: () => ({ type: 'followUp', how: 'inbox', text: reason }),
  decideReview: () => ({ type: 'decideReview', upheld: true, reason }),
}
export const residentSamples: readonly ResidentAct[] = [
  { type: 'supplement', text: '又坏了一盏', photos: [] },
  { type: 'nudge' },
  { type: 'withdraw', reason: 'pressed' },
  { type: 'answerWithdrawal', voluntary: true },
  { type: 'confirm', level: 5, text: '' },
  { type: 'reopen', text: '没有修好' },
  { type: 'objectToKind', reason },
  { type: 'askReview', reason },
]

type Target = Extract<StaffAct, { type: 'reroute' }>['to']
export function targetOf(office: Office): Target {
  if (office === 'fire') return { role: 'department', agency: 'fireRescue' }
  if (office === 'power') return { role: 'utility', agency: 'power' }
  const named = { company: 'propertyCompany', committee: 'residentsCommittee' } as const
  return { role: office === 'company' || office === 'committee' ? named[office] : office, agency: null }
}

/** What the model says somebody may do now. */
export function expectedMay(it: ModelCase, who: Staff | null, now: string): string[] {
  const due = structuredClone(it)
  catchUp(due, now)
  const may = (refusal: (one: ModelCase) => string | null) => refusal(structuredClone(due)) === null
  return who === null
    ? residentSamples.filter((act) => may((one) => residentActs(one, act, now))).map(({ type }) => type)
    : Object.values(samples)
        .map((sample) => sample(due))
        .filter((act) => may((one) => staffActs(one, who, act, now)))
        .map(({ type }) => type)
}

export const caseAt = ({ cases }: World, index: number) => cases[index % cases.length] as ModelCase

/** Sends an act, and holds what comes of it against what the model says. */
export async function sends(
  world: World,
  it: ModelCase,
  sent: Omit<Sent, 'key'>,
  expected: (one: ModelCase, now: string) => string | null,
): Promise<void> {
  const key = city.newKey()
  const answer = await city.call<Answered>(sent.who, sent.endpoint, sent.input, { key })
  const found = await city.stored(it.number)
  const now = answer.ok ? (found.timeline.at(-1)?.at as string) : present()
  const after = structuredClone(it)
  const refusal = expected(after, now)
  expect(answer.ok ? null : answer.code).toBe(refusal)
  expectAnswer(answer, after, now)
  if (refusal !== null) return expectUntouched(world)
  Object.assign(it, after)
  world.last = { ...sent, key }
  await compare(world)
}

export async function staffDoes(world: World, it: ModelCase, who: Staff, act: StaffAct): Promise<void> {
  const read = await city.call<Answered>(person(who), 'readCase', { number: it.number })
  const now = present()
  if (mayRead(it, who)) {
    expect(read.ok && [...read.data.case.may].sort()).toEqual(expectedMay(it, who, now).sort())
  } else expect(read).toMatchObject({ ok: false, code: 'out_of_scope' })
  expectAnswer(read, it, now)
  const sent = { who: person(who), endpoint: 'actOnCase', input: { number: it.number, act } }
  await sends(world, it, sent, (one, at) => {
    if (!mayRead(one, who)) return 'out_of_scope'
    const into = act.type === 'merge' ? world.cases.find(({ number }) => number === act.into) : undefined
    if (act.type === 'merge' && into === undefined) return 'unknown_case'
    catchUp(one, at)
    const refusal = staffActs(one, who, act, at)
    if (refusal !== null || into === undefined) return refusal
    const taking = structuredClone(into)
    catchUp(taking, at)
    if (!mayTakeOver(taking, one)) return 'act_not_possible'
    taking.households = [...new Set([...taking.households, ...one.households])]
    taking.facts.push('absorbed')
    world.joined.get(into.number)?.push(one.by, ...(world.joined.get(one.number) ?? []))
    Object.assign(into, taking)
    return null
  })
}

export async function residentDoes(
  world: World,
  it: ModelCase,
  who: Resident,
  act: ResidentAct,
): Promise<void> {
  const { number } = it
  const stands = residentIs(it, who, world.joined.get(number) ?? [])
  const read = await city.call<Answered>(person(who), 'readOwnCase', { number })
  const now = present()
  if (stands === 'nobody') expect(read).toMatchObject({ ok: false, code: 'unknown_case' })
  else {
    const may = stands === 'complainant' ? expectedMay(it, null, now) : []
    expect(read.ok && [...read.data.case.may].sort()).toEqual(may.sort())
  }
  expectAnswer(read, it, now)
  await sends(
    world,
    it,
    { who: person(who), endpoint: 'actOnOwnCase', input: { number, act } },
    (one, at) => {
      if (stands === 'nobody') return 'unknown_case'
      if (stands === 'joined') return 'not_your_case'
      catchUp(one, at)
      return residentActs(one, act, at)
    },
  )
}

export async function files(world: World, by: Resident, kind: string, category: string): Promise<void> {
  const input = {
    ...{ household: homes[by], kind, category, where: atTheGate, text: '东门的路灯坏了' },
    ...{ photos: [], contact: null },
  }
  const key = city.newKey()
  const answer = await city.call<Answered>(person(by), 'fileCase', input, { key })
  if (!answer.ok) throw new Error(`filing was refused: ${answer.code}`)
  const { number } = answer.data.case
  const found = await city.stored(number)
  const it = filed({ number, by, kind, category }, found.standing.filedAt)
  world.cases.push(it)
  world.joined.set(number, [])
  world.last = { who: person(by), endpoint: 'fileCase', input, key }
  expectAnswer(answer, it, present())
  await compare(world)
}

export async function runClock(): Promise<void> {
  const answer = await city.cloud.runTimer('clock')
  expect(answer, city.lines.slice(-3).join('\n')).toMatchObject({ ok: true })
}
