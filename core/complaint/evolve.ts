import { type Fact, type FactType, worstLevels } from './facts'
import type { Standing } from './standing'

type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>

/** The standing of a case that has just been filed. */
export function firstStanding(filed: FactOf<'filed'>): Standing {
  const { at, kind, category, rulesVersion, responsible, route, acceptBy, answerBy } = filed
  return {
    state: 'submitted',
    ...{ kind, category, responsible, rulesVersion, route, acceptBy, answerBy },
    filedAt: at,
    desks: [route.handler],
    confirmBy: null,
    acceptedAt: null,
    answeredAt: null,
    closedAt: null,
    outcome: null,
    late: { accept: false, answer: false },
    level: null,
    reopened: 0,
    nudgedAt: null,
    extension: null,
    escalations: [],
    withdrawal: null,
    reclassified: null,
    followUp: null,
    review: null,
    mergedInto: null,
  }
}

/** The standing after one more fact. */
export function evolve(before: Standing, fact: Fact): Standing {
  return { ...before, ...changeOf(before, fact) }
}

/** The standing that a whole timeline leads to; it begins with the filing. */
export function standingOf(timeline: readonly Fact[]): Standing {
  const [filed, ...later] = timeline
  if (filed?.type !== 'filed') throw new Error('a timeline that does not begin with the filing')
  return later.reduce(evolve, firstStanding(filed))
}

function changeOf(before: Standing, fact: Fact): Partial<Standing> {
  switch (fact.type) {
    case 'filed':
      throw new Error('a case is filed once')
    case 'accepted':
      return {
        state: 'accepted',
        acceptedAt: before.acceptedAt ?? fact.at,
        late: { ...before.late, accept: before.late.accept || isLateAcceptance(before, fact.at) },
      }
    case 'started':
      return { state: 'inProgress' }
    case 'returned':
      return { state: 'returned', extension: withoutWish(before) }
    case 'rerouted':
      return { state: 'submitted', ...movedTo(before, fact.route) }
    case 'extensionAsked':
      return { extension: { until: fact.until, days: fact.days, state: 'asked' } }
    case 'extensionDecided':
      return afterExtension(before, fact)
    case 'answered':
      return {
        state: 'answered',
        answeredAt: fact.at,
        confirmBy: fact.confirmBy,
        extension: withoutWish(before),
        late: { ...before.late, answer: before.late.answer || fact.at > before.answerBy },
      }
    case 'nudged':
      return { nudgedAt: fact.at }
    case 'escalated':
      return afterEscalation(before, fact)
    case 'confirmed':
      return {
        state: 'closed',
        outcome: 'resolved',
        closedAt: before.closedAt ?? fact.at,
        confirmBy: null,
        level: fact.level,
        followUp: fact.followUpBy === null ? before.followUp : { by: fact.followUpBy, done: false },
      }
    case 'reopened':
      return {
        state: 'inProgress',
        answerBy: fact.answerBy,
        answeredAt: null,
        confirmBy: null,
        closedAt: null,
        outcome: null,
        reopened: before.reopened + 1,
      }
    case 'closedBySilence':
      return { state: 'closed', outcome: 'unrated', closedAt: fact.at, confirmBy: null }
    case 'merged':
      return {
        state: 'closed',
        outcome: 'merged',
        closedAt: fact.at,
        confirmBy: null,
        mergedInto: fact.into,
      }
    case 'followedUp':
      return { followUp: before.followUp && { ...before.followUp, done: true } }
    case 'reviewAsked':
      return { review: { decideBy: fact.decideBy, upheld: null } }
    case 'reviewed':
      return { review: before.review && { ...before.review, upheld: fact.upheld } }
    case 'responsibilityRuled':
      return afterResponsibility(before, fact)
    case 'withdrawalAsked':
    case 'withdrawalQuestioned':
    case 'withdrawalAnswered':
      return afterWithdrawal(before, fact)
    case 'reclassified':
    case 'kindObjected':
    case 'kindRuled':
      return afterClassification(before, fact)
    case 'joined':
    case 'absorbed':
    case 'supplemented':
    case 'supervised':
      return {}
  }
}

/** Accepting once satisfies the time for acceptance, whoever handles the case later. */
function isLateAcceptance({ acceptedAt, acceptBy }: Standing, at: string): boolean {
  return acceptedAt === null && at > acceptBy
}

function movedTo(before: Standing, route: Standing['route']): Partial<Standing> {
  const desks = before.desks.includes(route.handler) ? before.desks : [...before.desks, route.handler]
  return { route, desks, extension: withoutWish(before) }
}

/** A wish for more time lapses with an answer, a return, another handler or a withdrawal. One that was granted stays. */
function withoutWish({ extension }: Standing): Standing['extension'] {
  return extension?.state === 'asked' ? null : extension
}

function afterExtension(before: Standing, fact: FactOf<'extensionDecided'>): Partial<Standing> {
  const { extension } = before
  if (extension === null) return {}
  return fact.approved
    ? { extension: { ...extension, state: 'approved' }, answerBy: extension.until }
    : { extension: { ...extension, state: 'refused' } }
}

function afterEscalation(
  before: Standing,
  { office, missed, dueAt }: FactOf<'escalated'>,
): Partial<Standing> {
  return {
    late: { ...before.late, [missed]: true },
    escalations: [...before.escalations, { office, missed, dueAt, round: before.reopened }],
  }
}

function afterResponsibility(before: Standing, fact: FactOf<'responsibilityRuled'>): Partial<Standing> {
  const { responsible, route } = fact
  return route === null ? { responsible } : { responsible, state: 'submitted', ...movedTo(before, route) }
}

function afterWithdrawal(
  before: Standing,
  fact: FactOf<'withdrawalAsked' | 'withdrawalQuestioned' | 'withdrawalAnswered'>,
): Partial<Standing> {
  if (fact.type === 'withdrawalAsked') {
    const asked = { at: fact.at, from: before.state, questionBy: fact.questionBy }
    const extension = withoutWish(before)
    return { state: 'withdrawn', extension, withdrawal: { ...asked, questioned: false, confirmed: false } }
  }
  const { withdrawal } = before
  if (withdrawal === null) return {}
  if (fact.type === 'withdrawalQuestioned') return { withdrawal: { ...withdrawal, questioned: true } }
  if (fact.voluntary) return { withdrawal: { ...withdrawal, confirmed: true }, closedAt: fact.at }
  const { acceptBy, answerBy, confirmBy } = fact
  return { state: withdrawal.from, withdrawal: null, acceptBy, answerBy, confirmBy }
}

/** While an objection waits for its ruling, what the resident filed counts. Who is responsible is no part of it. */
function afterClassification(
  before: Standing,
  fact: FactOf<'reclassified' | 'kindObjected' | 'kindRuled'>,
): Partial<Standing> {
  const { reclassified } = before
  if (fact.type === 'reclassified') {
    const { kind, category, responsible } = before
    const to = { kind: fact.kind, category: fact.category, responsible: fact.responsible }
    const from = reclassified?.from ?? { kind, category, responsible }
    return { ...to, reclassified: { at: fact.at, from, to, objection: 'none', ruleBy: null } }
  }
  if (reclassified === null) return {}
  if (fact.type === 'kindObjected') {
    const { kind, category } = reclassified.from
    return { kind, category, reclassified: { ...reclassified, objection: 'open', ruleBy: fact.ruleBy } }
  }
  const { kind, category } = fact.restored ? reclassified.from : reclassified.to
  return { kind, category, reclassified: { ...reclassified, objection: 'ruled' } }
}

/** Whether a rating of the handling is a 差评, which has to be followed up. */
export function isBadLevel(level: number): boolean {
  return worstLevels.includes(level)
}
