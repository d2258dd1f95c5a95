import type { StaffAct } from './acts'
import { confirmBy } from './deadlines'
import { decideExtension, decideExtensionWish } from './decide-extension'
import { type Decision, happens, refused, type Surroundings } from './decision'
import type { Happening, TextCheck } from './facts'
import { isOffice } from './offices'
import { type CaseState, openStates } from './states'
import { type Hat, handlingHat, type Looked, overseeingHat, reviewingHat, rulingHat, type Who } from './who'

const atWork: readonly CaseState[] = ['accepted', 'inProgress']
const movable: readonly CaseState[] = ['submitted', 'accepted', 'inProgress', 'returned']

/**
 * What comes of a staff act. Who may do what: handlers accept, work, answer, return; the office over them dispatches, approves,
 * supervises, sorts and merges; disputes are ruled on by district or bureau; whoever looks after a case has not handled it.
 */
export function decideStaff(
  act: StaffAct,
  found: Looked,
  who: Who,
  check: TextCheck,
  surroundings: Surroundings,
): Decision {
  if (found.complainant === who.account) return refused('same_person')
  const { now, timing } = surroundings
  const { state } = found.standing
  const handling = handlingHat(found, who)
  const overseeing = overseeingHat(found, who)
  const handled = (from: readonly CaseState[], happening: Happening) =>
    step({ hat: handling, isPossible: from.includes(state), happening })
  const overseen = (isPossible: boolean, happening: Happening) =>
    step({ hat: overseeing, isPossible, happening })
  switch (act.type) {
    case 'accept':
      return handled(['submitted'], { type: 'accepted' })
    case 'start':
      return handled(['accepted'], { type: 'started' })
    case 'return':
      // Over the bureau nobody dispatches: it passes on what is not its own.
      return handled(found.handler === 'bureau' ? [] : ['submitted', 'accepted'], {
        type: 'returned',
        reason: act.reason,
      })
    case 'answer': {
      const until = confirmBy(now, timing.limits)
      const { text, photos } = act
      return handled(atWork, { type: 'answered', text, textCheck: check, photos, confirmBy: until })
    }
    case 'askExtension':
      return decideExtensionWish(act, found, handling, surroundings)
    case 'decideExtension':
      return decideExtension(act, found, overseeing, surroundings)
    case 'reroute':
      return decideReroute(act, found, { handling, overseeing }, surroundings)
    case 'supervise':
      return overseen(movable.includes(state), { type: 'supervised', text: act.text })
    case 'merge':
      return overseen(openStates.includes(state), { type: 'merged', into: act.into, reason: act.reason })
    case 'reclassify':
      return decideReclassification(act, found, overseeing, surroundings)
    case 'questionWithdrawal':
      return step({
        hat: reviewingHat(found, who),
        isPossible: state === 'withdrawn' && found.standing.withdrawal?.questioned === false,
        happening: { type: 'withdrawalQuestioned' },
      })
    case 'followUp':
      return step({
        hat: reviewingHat(found, who),
        isPossible: found.standing.followUp?.done === false,
        happening: { type: 'followedUp', how: act.how, text: act.text },
      })
    case 'decideReview':
      return step({
        hat: reviewingHat(found, who),
        isPossible: found.standing.review?.upheld === null,
        happening: { type: 'reviewed', upheld: act.upheld, reason: act.reason },
      })
    case 'ruleKind':
      if (wasReclassifiedBy(who.account, found)) return refused('same_person')
      return step({
        hat: rulingHat(found, who),
        isPossible: found.standing.reclassified?.objection === 'open',
        happening: { type: 'kindRuled', restored: act.restored, reason: act.reason },
      })
    case 'ruleResponsibility':
      return decideResponsibility(act, found, rulingHat(found, who), surroundings)
  }
}

type Considered = { hat: Hat | undefined; isPossible: boolean; happening: Happening }

function step({ hat, isPossible, happening }: Considered): Decision {
  if (hat === undefined) return refused('not_your_case')
  return isPossible ? happens(hat, happening) : refused('act_not_possible')
}

type ActOf<Type extends StaffAct['type']> = Extract<StaffAct, { type: Type }>

/** A company, a department or a utility returns; an office passes on. What is returned only the office above passes on. */
function decideReroute(
  { to, reason }: ActOf<'reroute'>,
  found: Looked,
  { handling, overseeing }: { handling: Hat | undefined; overseeing: Hat | undefined },
  surroundings: Surroundings,
): Decision {
  const passing = handling !== undefined && isOffice(handling.role) && found.standing.state !== 'returned'
  const hat = overseeing ?? (passing ? handling : undefined)
  const route = surroundings.routeTo(to)
  const isSame = route.handler === found.standing.route.handler && found.standing.state !== 'returned'
  const isPossible = movable.includes(found.standing.state) && !isSame
  return step({ hat, isPossible, happening: { type: 'rerouted', route, reason } })
}

/** Never by the handler: a company must not turn a complaint into an enquiry. A company's case stays one of the company. */
function decideReclassification(
  { kind, category: code, reason }: ActOf<'reclassify'>,
  found: Looked,
  overseeing: Hat | undefined,
  { categories }: Surroundings,
): Decision {
  const category = categories.find((each) => each.code === code)
  if (category === undefined) return refused('unknown_category')
  const { standing } = found
  const isPossible =
    standing.state !== 'withdrawn' &&
    standing.outcome !== 'merged' &&
    standing.reclassified?.objection !== 'open' &&
    (kind !== standing.kind || code !== standing.category)
  const { responsible } = standing
  return step({
    hat: overseeing,
    isPossible,
    happening: { type: 'reclassified', kind, category: code, responsible, reason },
  })
}

/** Nobody rules on an objection to what they have decided themselves. */
function wasReclassifiedBy(account: string, { timeline }: Looked): boolean {
  return timeline.findLast(({ type }) => type === 'reclassified')?.by.account === account
}

/** Who answers for a case may be ruled at any time; to somebody else it goes only while somebody has to deal with it. */
function decideResponsibility(
  { responsible, to, reason }: ActOf<'ruleResponsibility'>,
  found: Looked,
  ruling: Hat | undefined,
  { routeTo }: Surroundings,
): Decision {
  const { standing } = found
  const route = to === null ? null : routeTo(to)
  const isMoved =
    route !== null && (route.handler !== standing.route.handler || standing.state === 'returned')
  const isPossible =
    route === null
      ? responsible !== standing.responsible && standing.outcome !== 'merged'
      : movable.includes(standing.state) && (isMoved || responsible !== standing.responsible)
  return step({
    hat: ruling,
    isPossible,
    happening: { type: 'responsibilityRuled', responsible, route, reason },
  })
}
