import type { ResidentAct } from './acts'
import type { Timing } from './case-clock'
import { confirmBy, decideBy, reopenedBy, resumedBy, reviewableUntil } from './deadlines'
import { type Decision, happens, refused, type Surroundings } from './decision'
import { isBadLevel } from './evolve'
import type { TextCheck } from './facts'
import type { Standing } from './standing'
import { type CaseState, openStates } from './states'

const handled: readonly CaseState[] = ['submitted', 'accepted', 'inProgress', 'returned']
const nudgeEvery = 86_400_000

/**
 * What comes of a resident's act on the own case. Only the complainant closes it: 已解决, or 未解决重办 which begins a new time.
 * `check` is what the content check said of the act's text.
 */
export function decideResident(
  act: ResidentAct,
  found: Standing,
  check: TextCheck,
  surroundings: Surroundings,
): Decision {
  const { now, timing } = surroundings
  switch (act.type) {
    case 'supplement':
      if (act.text === '' && act.photos.length === 0) return refused('invalid_input')
      if (!openStates.includes(found.state)) return refused('act_not_possible')
      return happens(null, { type: 'supplemented', text: act.text, textCheck: check, photos: act.photos })
    case 'nudge':
      return decideNudge(found, now)
    case 'withdraw':
      if (!openStates.includes(found.state)) return refused('act_not_possible')
      return happens(null, {
        type: 'withdrawalAsked',
        reason: act.reason,
        questionBy: decideBy({ since: now, ...timing }),
      })
    case 'answerWithdrawal':
      return decideWithdrawal(act, found, surroundings)
    case 'confirm':
      if (!isConfirmable(found)) return refused('act_not_possible')
      return happens(null, {
        type: 'confirmed',
        level: act.level,
        text: act.text,
        textCheck: check,
        followUpBy: isBadLevel(act.level) ? decideBy({ since: now, ...timing }) : null,
      })
    case 'reopen':
      return decideReopen(act.text, found, check, surroundings)
    case 'objectToKind':
      return decideObjection(act.reason, found, surroundings)
    case 'askReview':
      return decideReviewWish(act.reason, found, surroundings)
  }
}

/** Solved is what the resident says is solved, at any time before the case is closed, and after silence closed it. */
function isConfirmable({ state, outcome }: Standing): boolean {
  return openStates.includes(state) || (state === 'closed' && outcome === 'unrated')
}

function decideNudge(found: Standing, now: string): Decision {
  if (!handled.includes(found.state)) return refused('act_not_possible')
  const { nudgedAt } = found
  if (nudgedAt !== null && Date.parse(now) - Date.parse(nudgedAt) < nudgeEvery) return refused('nudged_today')
  return happens(null, { type: 'nudged' })
}

/** The complainant's own word decides whether a withdrawal counts, and it is asked for by somebody else than the handler. */
function decideWithdrawal(
  { voluntary }: Extract<ResidentAct, { type: 'answerWithdrawal' }>,
  found: Standing,
  { now, timing }: Surroundings,
): Decision {
  const { withdrawal, acceptBy, answerBy } = found
  if (found.state !== 'withdrawn' || withdrawal === null || withdrawal.confirmed || !withdrawal.questioned) {
    return refused('act_not_possible')
  }
  const resumed = (dueAt: string) =>
    resumedBy({ dueAt, stoppedAt: withdrawal.at, resumedAt: now, calendar: timing.calendar })
  return happens(null, {
    type: 'withdrawalAnswered',
    voluntary,
    acceptBy: voluntary ? acceptBy : resumed(acceptBy),
    answerBy: voluntary ? answerBy : resumed(answerBy),
    confirmBy: withdrawal.from === 'answered' ? confirmBy(now, timing.limits) : null,
  })
}

function decideReopen(
  text: string,
  found: Standing,
  check: TextCheck,
  { now, timing }: Surroundings,
): Decision {
  const isAnswered = found.state === 'answered'
  const isSilent = found.state === 'closed' && found.outcome === 'unrated'
  if (!isAnswered && !isSilent) return refused('act_not_possible')
  if (isSilent && isTooLate(found.closedAt, now, timing)) return refused('review_too_late')
  return happens(null, {
    type: 'reopened',
    text,
    textCheck: check,
    answerBy: reopenedBy({ reopenedAt: now, ...timing }),
  })
}

function decideObjection(reason: string, found: Standing, { now, timing }: Surroundings): Decision {
  const { reclassified } = found
  if (reclassified === null || reclassified.objection !== 'none') return refused('act_not_possible')
  if (isTooLate(reclassified.at, now, timing)) return refused('review_too_late')
  return happens(null, { type: 'kindObjected', reason, ruleBy: decideBy({ since: now, ...timing }) })
}

/** A review is asked for once, by whoever is dissatisfied with what was done. */
function decideReviewWish(reason: string, found: Standing, { now, timing }: Surroundings): Decision {
  const isBad = found.level !== null && isBadLevel(found.level)
  const isOffered = found.state === 'closed' && (isBad || found.outcome === 'unrated')
  if (!isOffered || found.review !== null) return refused('act_not_possible')
  if (isTooLate(found.closedAt, now, timing)) return refused('review_too_late')
  return happens(null, { type: 'reviewAsked', reason, decideBy: decideBy({ since: now, ...timing }) })
}

function isTooLate(since: string | null, now: string, { limits }: Timing): boolean {
  return since !== null && now > reviewableUntil(since, limits)
}
