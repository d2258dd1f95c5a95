import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import type { CaseState, Outcome } from '../../core/complaint/states'
import { dayOf, daysOn, endOf, resumed, workdaysOn } from './case-model-days'

/**
 * The rules of cases a second time, as docs/architecture.md and the issue tell them: written as tables and sentences, without
 * anything of core/complaint that decides, folds or counts. The real functions are held against it (case-model.test.ts).
 */

/** Offices of the small city over compound A. */
export type Office = 'company' | 'committee' | 'subdistrict' | 'district' | 'bureau' | 'fire' | 'power'

type Chart = { rank: number; overseer: Office; arbiter: Office; coversA: boolean; desk: string }

/** Who stands over whom. Agencies reach a place only by a case that they have had. */
export const chart: Record<Office, Chart> = {
  company: {
    ...{ rank: 0, overseer: 'subdistrict', arbiter: 'district', coversA: true },
    desk: 'propertyCompany|X',
  },
  committee: {
    ...{ rank: 0, overseer: 'subdistrict', arbiter: 'district', coversA: true },
    desk: 'residentsCommittee|320706001001',
  },
  subdistrict: {
    ...{ rank: 1, overseer: 'district', arbiter: 'district', coversA: true },
    desk: 'subdistrict|320706001',
  },
  district: { rank: 2, overseer: 'bureau', arbiter: 'bureau', coversA: true, desk: 'district|320706' },
  bureau: { rank: 3, overseer: 'bureau', arbiter: 'bureau', coversA: true, desk: 'bureau|320700' },
  fire: {
    ...{ rank: 1, overseer: 'district', arbiter: 'district', coversA: false },
    desk: 'department|fireRescue|320706',
  },
  power: {
    ...{ rank: 1, overseer: 'district', arbiter: 'district', coversA: false },
    desk: 'utility|power|320706',
  },
}

/** Everybody on staff, by the office that they hold; null: one of another place. */
export const staff = {
  company: 'company',
  committee: 'committee',
  subdistrict: 'subdistrict',
  district: 'district',
  bureau: 'bureau',
  secondBureau: 'bureau',
  fire: 'fire',
  power: 'power',
  companyOfB: null,
} as const satisfies Record<string, Office | null>
export type Staff = keyof typeof staff
export type Resident = 'resident' | 'family' | 'neighbour' | 'residentOfB'

/** The households of the residents. */
export const homes: Record<Resident, string> = {
  resident: 'A-01-001',
  family: 'A-01-001',
  neighbour: 'A-01-002',
  residentOfB: 'B-01-001',
}

/** Whose a category is first. */
export const firstHandlers: Record<string, Office> = {
  facilities: 'company',
  fireSafety: 'company',
  power: 'power',
  maintenanceFund: 'committee',
  ownersCommittee: 'subdistrict',
}

const partyOf: Partial<Record<Office, string>> = {
  company: 'company',
  power: 'utility',
  committee: 'residentsCommittee',
  subdistrict: 'subdistrict',
}

export type ModelCase = {
  number: string
  filedAt: string
  by: Resident
  kind: string
  category: string
  responsible: string
  handler: Office
  hadIt: Office[]
  state: CaseState
  acceptBy: string
  answerBy: string
  confirmBy: string | null
  acceptedAt: string | null
  closedAt: string | null
  outcome: Outcome | null
  late: { accept: boolean; answer: boolean }
  level: number | null
  reopened: number
  nudgedAt: string | null
  extension: { until: string; days: number; state: 'asked' | 'approved' | 'refused' } | null
  escalations: { office: Office; missed: 'accept' | 'answer'; round: number; dueAt: string }[]
  withdrawal: {
    at: string
    from: CaseState
    questionBy: string
    questioned: boolean
    confirmed: boolean
  } | null
  sorted: {
    at: string
    who: Staff
    from: { kind: string; category: string }
    to: { kind: string; category: string }
    objection: 'none' | 'open' | 'ruled'
    ruleBy: string | null
  } | null
  followUp: { by: string; done: boolean } | null
  review: { decideBy: string; upheld: boolean | null } | null
  mergedInto: string | null
  households: string[]
  /** Who has handled it, at which desk. */
  hands: { who: Staff; office: Office }[]
  facts: string[]
}

// A case and its clock.

export function filed(parts: Pick<ModelCase, 'number' | 'by' | 'kind' | 'category'>, now: string): ModelCase {
  const handler = firstHandlers[parts.category] as Office
  return {
    ...parts,
    ...{ filedAt: now, handler, hadIt: [handler], responsible: partyOf[handler] as string },
    ...{ state: 'submitted', acceptBy: workdaysOn(now, 2), answerBy: workdaysOn(now, 10) },
    ...{ confirmBy: null, acceptedAt: null, closedAt: null, outcome: null, level: null, reopened: 0 },
    ...{ late: { accept: false, answer: false }, nudgedAt: null, extension: null, escalations: [] },
    ...{ withdrawal: null, sorted: null, followUp: null, review: null, mergedInto: null },
    ...{ households: [homes[parts.by]], hands: [], facts: ['filed'] },
  }
}

export function clockOf(it: ModelCase): { kind: 'accept' | 'answer' | 'confirm'; dueAt: string } | null {
  if (it.state === 'closed' || it.state === 'withdrawn') return null
  if (it.state === 'answered') return { kind: 'confirm', dueAt: it.confirmBy as string }
  if (it.acceptedAt === null) return { kind: 'accept', dueAt: it.acceptBy }
  return { kind: 'answer', dueAt: it.answerBy }
}

const ladder = [
  ['subdistrict', 0],
  ['district', 3],
  ['bureau', 7],
] as const

/** What the clock has still to do under the deadline that runs: each office above the handler once, or the closing. */
function coming(it: ModelCase): { at: string; step(now: string): void }[] {
  const clock = clockOf(it)
  if (clock === null) return []
  const { kind, dueAt } = clock
  if (kind === 'confirm') {
    const close = (now: string) => {
      Object.assign(it, { state: 'closed', outcome: 'unrated', closedAt: now, confirmBy: null })
      it.facts.push('closedBySilence')
    }
    return [{ at: dueAt, step: close }]
  }
  return ladder
    .filter(([office]) => chart[office].rank > chart[it.handler].rank)
    .filter(
      ([office]) =>
        !it.escalations.some(
          (each) => each.office === office && each.missed === kind && each.round === it.reopened,
        ),
    )
    .map(([office, days]) => ({
      at: days === 0 ? dueAt : workdaysOn(dueAt, days),
      step: () => {
        it.late[kind] = true
        it.escalations.push({ office, missed: kind, round: it.reopened, dueAt })
        it.facts.push('escalated')
      },
    }))
}

export const nextStepOf = (it: ModelCase) =>
  coming(it)
    .map(({ at }) => at)
    .sort()[0] ?? null

/** Takes every step that is due. */
export function catchUp(it: ModelCase, now: string): void {
  for (;;) {
    const due = coming(it)
      .sort((a, b) => a.at.localeCompare(b.at))
      .find(({ at }) => at < now)
    if (due === undefined) return
    due.step(now)
  }
}

export function dutiesOf(it: ModelCase): string[] {
  const { overseer, arbiter } = chart[it.handler]
  const clock = clockOf(it)
  const duties: [Office, string, string][] = []
  if (clock !== null && clock.kind !== 'confirm') {
    if (it.state === 'returned') duties.push([overseer, 'dispatch', clock.dueAt])
    else duties.push([it.handler, it.state === 'submitted' ? 'accept' : 'answer', clock.dueAt])
    if (it.extension?.state === 'asked') duties.push([overseer, 'decideExtension', clock.dueAt])
    for (const { office, missed, round, dueAt } of it.escalations) {
      const isPresent = missed === clock.kind && round === it.reopened
      if (isPresent && chart[office].rank > chart[it.handler].rank) duties.push([office, 'supervise', dueAt])
    }
  }
  if (it.state === 'withdrawn' && it.withdrawal?.questioned === false) {
    duties.push([overseer, 'questionWithdrawal', it.withdrawal.questionBy])
  }
  if (it.sorted?.objection === 'open') duties.push([arbiter, 'ruleKind', it.sorted.ruleBy as string])
  if (it.followUp?.done === false) duties.push([overseer, 'followUp', it.followUp.by])
  if (it.review?.upheld === null) duties.push([overseer, 'review', it.review.decideBy])
  return duties.map(([office, name, dueAt]) => `${chart[office].desk} ${name} ${dueAt}`)
}

// Who stands how to a case.

const isOpen = ({ state }: ModelCase) => state !== 'closed' && state !== 'withdrawn'
const isWithHandler = (it: ModelCase) => isOpen(it) && it.state !== 'answered'
const isAtWork = ({ state }: ModelCase) => state === 'accepted' || state === 'inProgress'

export function mayRead(it: ModelCase, who: Staff): boolean {
  const office: Office | null = staff[who]
  return office !== null && (chart[office].coversA || it.hadIt.includes(office))
}

const handles = (it: ModelCase, who: Staff) => staff[who] === it.handler
const hasHandled = (it: ModelCase, who: Staff) => it.hands.some((hand) => hand.who === who)

/** Over the bureau is another person of it. */
function oversees(it: ModelCase, who: Staff): boolean {
  const office: Office | null = staff[who]
  if (office === null || !chart[office].coversA) return false
  if (it.handler === 'bureau') {
    return office === 'bureau' && !it.hands.some((hand) => hand.who === who && hand.office === 'bureau')
  }
  return chart[office].rank > chart[it.handler].rank
}

const rules = (it: ModelCase, who: Staff) =>
  oversees(it, who) && !hasHandled(it, who) && chart[staff[who] as Office].rank >= chart.district.rank

const looksAfter = (it: ModelCase, who: Staff) =>
  !hasHandled(it, who) &&
  (oversees(it, who) || (who === 'committee' && it.handler === 'company' && !it.hadIt.includes('committee')))

// Acts. Each answers the refusal's name, or changes the case.

type Refusal = string | null

function moveTo(it: ModelCase, office: Office): void {
  it.handler = office
  it.state = 'submitted'
  if (!it.hadIt.includes(office)) it.hadIt.push(office)
  lapse(it)
}

/** A wish for more time ends with what it was for. */
function lapse(it: ModelCase): void {
  if (it.extension?.state === 'asked') it.extension = null
}

export const officeOf = (to: { role: string; agency: string | null }): Office =>
  to.agency === 'fireRescue'
    ? 'fire'
    : to.agency === 'power'
      ? 'power'
      : to.role === 'propertyCompany'
        ? 'company'
        : to.role === 'residentsCommittee'
          ? 'committee'
          : (to.role as Office)

/** Why somebody on staff may not do it, and what it does to the case if they may. */
export function staffActs(it: ModelCase, who: Staff, act: StaffAct, now: string): Refusal {
  if (!mayRead(it, who)) return 'out_of_scope'
  const handling = handles(it, who)
  const gone = (allowed: boolean, possible: boolean): Refusal =>
    !allowed ? 'not_your_case' : possible ? null : 'act_not_possible'
  const hand = () => it.hands.push({ who, office: it.handler })
  let refusal: Refusal
  switch (act.type) {
    case 'accept':
      refusal = gone(handling, it.state === 'submitted')
      if (refusal !== null) return refusal
      if (it.acceptedAt === null && now > it.acceptBy) it.late.accept = true
      it.acceptedAt ??= now
      it.state = 'accepted'
      hand()
      break
    case 'start':
      refusal = gone(handling, it.state === 'accepted')
      if (refusal !== null) return refusal
      it.state = 'inProgress'
      hand()
      break
    case 'return':
      refusal = gone(
        handling,
        it.handler !== 'bureau' && (it.state === 'submitted' || it.state === 'accepted'),
      )
      if (refusal !== null) return refusal
      it.state = 'returned'
      lapse(it)
      hand()
      break
    case 'answer':
      refusal = gone(handling, isAtWork(it))
      if (refusal !== null) return refusal
      if (now > it.answerBy) it.late.answer = true
      it.state = 'answered'
      it.confirmBy = endOf(daysOn(dayOf(now), 7))
      lapse(it)
      hand()
      break
    case 'askExtension':
      refusal = gone(handling, isAtWork(it))
      if (refusal !== null) return refusal
      if (it.extension !== null) return 'extension_used'
      if (act.days > 5) return 'extension_days_too_many'
      if (now > it.answerBy) return 'deadline_passed'
      it.extension = { until: workdaysOn(it.answerBy, act.days), days: act.days, state: 'asked' }
      hand()
      break
    case 'decideExtension':
      refusal = gone(oversees(it, who), it.extension?.state === 'asked' && isAtWork(it))
      if (refusal !== null || it.extension === null) return refusal
      if (act.approved && now > it.answerBy) return 'deadline_passed'
      it.extension.state = act.approved ? 'approved' : 'refused'
      if (act.approved) it.answerBy = it.extension.until
      break
    case 'reroute': {
      const passesOn =
        handling && !['company', 'fire', 'power'].includes(it.handler) && it.state !== 'returned'
      const office = officeOf(act.to)
      const isElsewhere = office !== it.handler || it.state === 'returned'
      refusal = gone(oversees(it, who) || passesOn, isWithHandler(it) && isElsewhere)
      if (refusal !== null) return refusal
      moveTo(it, office)
      break
    }
    case 'supervise':
      refusal = gone(oversees(it, who), isWithHandler(it))
      if (refusal !== null) return refusal
      break
    case 'merge':
      refusal = gone(oversees(it, who), isOpen(it))
      if (refusal !== null) return refusal
      Object.assign(it, { state: 'closed', outcome: 'merged', closedAt: now, confirmBy: null })
      it.mergedInto = act.into
      break
    case 'reclassify': {
      if (act.category === 'nothing') return 'unknown_category'
      const isOther = act.kind !== it.kind || act.category !== it.category
      const isFree = it.state !== 'withdrawn' && it.outcome !== 'merged' && it.sorted?.objection !== 'open'
      refusal = gone(oversees(it, who), isOther && isFree)
      if (refusal !== null) return refusal
      const from = it.sorted?.from ?? { kind: it.kind, category: it.category }
      const to = { kind: act.kind, category: act.category }
      it.sorted = { at: now, who, from, to, objection: 'none', ruleBy: null }
      Object.assign(it, to)
      break
    }
    case 'ruleKind':
      if (it.sorted?.who === who) return 'same_person'
      refusal = gone(rules(it, who), it.sorted?.objection === 'open')
      if (refusal !== null || it.sorted === null) return refusal
      it.sorted.objection = 'ruled'
      Object.assign(it, act.restored ? it.sorted.from : it.sorted.to)
      break
    case 'ruleResponsibility': {
      const isOther = act.responsible !== it.responsible
      const isElsewhere = act.to !== null && (officeOf(act.to) !== it.handler || it.state === 'returned')
      refusal = gone(
        rules(it, who),
        act.to === null ? isOther && it.outcome !== 'merged' : isWithHandler(it) && (isOther || isElsewhere),
      )
      if (refusal !== null) return refusal
      it.responsible = act.responsible
      if (act.to !== null) moveTo(it, officeOf(act.to))
      break
    }
    case 'questionWithdrawal':
      refusal = gone(looksAfter(it, who), it.state === 'withdrawn' && it.withdrawal?.questioned === false)
      if (refusal !== null || it.withdrawal === null) return refusal
      it.withdrawal.questioned = true
      break
    case 'followUp':
      refusal = gone(looksAfter(it, who), it.followUp?.done === false)
      if (refusal !== null || it.followUp === null) return refusal
      it.followUp.done = true
      break
    case 'decideReview':
      refusal = gone(looksAfter(it, who), it.review?.upheld === null)
      if (refusal !== null || it.review === null) return refusal
      it.review.upheld = act.upheld
      break
  }
  it.facts.push(staffFacts[act.type])
  return null
}

const staffFacts: Record<StaffAct['type'], string> = {
  accept: 'accepted',
  start: 'started',
  return: 'returned',
  reroute: 'rerouted',
  askExtension: 'extensionAsked',
  decideExtension: 'extensionDecided',
  answer: 'answered',
  supervise: 'supervised',
  reclassify: 'reclassified',
  ruleKind: 'kindRuled',
  ruleResponsibility: 'responsibilityRuled',
  merge: 'merged',
  questionWithdrawal: 'withdrawalQuestioned',
  followUp: 'followedUp',
  decideReview: 'reviewed',
}

/** How a resident stands to a case: another member of the complainant's household is nobody until they join. */
export function residentIs(it: ModelCase, who: Resident, joined: readonly Resident[]) {
  return it.by === who ? 'complainant' : joined.includes(who) ? 'joined' : 'nobody'
}

/** The day's end of the fifteenth day after: until then a review or a ruling may be asked for. */
const isTooLate = (since: string | null, now: string) =>
  since !== null && now > endOf(daysOn(dayOf(since), 15))

export function residentActs(it: ModelCase, act: ResidentAct, now: string): Refusal {
  const isUnrated = it.state === 'closed' && it.outcome === 'unrated'
  const no = 'act_not_possible'
  switch (act.type) {
    case 'supplement':
      if (act.text === '') return 'invalid_input'
      if (!isOpen(it)) return no
      it.facts.push('supplemented')
      return null
    case 'nudge':
      if (!isWithHandler(it)) return no
      if (it.nudgedAt !== null && Date.parse(now) < Date.parse(it.nudgedAt) + 86_400_000)
        return 'nudged_today'
      it.nudgedAt = now
      it.facts.push('nudged')
      return null
    case 'withdraw':
      if (!isOpen(it)) return no
      it.withdrawal = {
        ...{ at: now, from: it.state, questionBy: workdaysOn(now, 5) },
        ...{ questioned: false, confirmed: false },
      }
      it.state = 'withdrawn'
      lapse(it)
      it.facts.push('withdrawalAsked')
      return null
    case 'answerWithdrawal': {
      const { withdrawal } = it
      if (it.state !== 'withdrawn' || !withdrawal?.questioned || withdrawal.confirmed) return no
      it.facts.push('withdrawalAnswered')
      if (act.voluntary) {
        withdrawal.confirmed = true
        it.closedAt = now
        return null
      }
      it.state = withdrawal.from
      it.acceptBy = resumed(it.acceptBy, withdrawal.at, now)
      it.answerBy = resumed(it.answerBy, withdrawal.at, now)
      it.confirmBy = withdrawal.from === 'answered' ? endOf(daysOn(dayOf(now), 7)) : null
      it.withdrawal = null
      return null
    }
    case 'confirm':
      if (!isOpen(it) && !isUnrated) return no
      Object.assign(it, { state: 'closed', outcome: 'resolved', confirmBy: null, level: act.level })
      it.closedAt ??= now
      if (act.level <= 2) it.followUp = { by: workdaysOn(now, 5), done: false }
      it.facts.push('confirmed')
      return null
    case 'reopen':
      if (it.state !== 'answered' && !isUnrated) return no
      if (isUnrated && isTooLate(it.closedAt, now)) return 'review_too_late'
      Object.assign(it, { state: 'inProgress', outcome: null, closedAt: null, confirmBy: null })
      it.answerBy = workdaysOn(now, 5)
      it.reopened += 1
      it.facts.push('reopened')
      return null
    case 'objectToKind':
      if (it.sorted?.objection !== 'none') return no
      if (isTooLate(it.sorted.at, now)) return 'review_too_late'
      it.sorted.objection = 'open'
      it.sorted.ruleBy = workdaysOn(now, 5)
      // Until the ruling what the resident filed counts.
      Object.assign(it, it.sorted.from)
      it.facts.push('kindObjected')
      return null
    case 'askReview':
      if (it.state !== 'closed' || it.review !== null) return no
      if (!isUnrated && !(it.level !== null && it.level <= 2)) return no
      if (isTooLate(it.closedAt, now)) return 'review_too_late'
      it.review = { decideBy: workdaysOn(now, 5), upheld: null }
      it.facts.push('reviewAsked')
      return null
  }
}

export function joins(it: ModelCase, who: Resident, now: string): Refusal {
  const isShared = it.kind === 'complaint' || it.kind === 'repair'
  if (who === 'residentOfB' || !isShared) return 'unknown_case'
  if (it.households.includes(homes[who])) return 'already_joined'
  catchUp(it, now)
  if (!isOpen(it)) return 'act_not_possible'
  it.households.push(homes[who])
  it.facts.push('joined')
  return null
}

/** What else keeps a case from being merged into another one. */
export function mayTakeOver(into: ModelCase, it: ModelCase): boolean {
  const isOlder = into.filedAt < it.filedAt || (into.filedAt === it.filedAt && into.number < it.number)
  return isOpen(into) && into.kind === it.kind && isOlder
}
