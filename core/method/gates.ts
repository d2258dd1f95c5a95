import type { Tenure } from '../place/tenure'
import { marginOfError } from './margin-of-error'
import type { MethodParameters } from './parameters'
import { requiredAnswers } from './required-answers'

/** What a compound's figures may be used for, in rising order (method.md, Gates). */
export const gateNames = ['shown', 'ranked', 'selectable'] as const
export type GateName = (typeof gateNames)[number]

/** Why a gate is shut. The first two end with more answers; the others do not. `company_changed` and `household_count_wrong` shut every gate. */
export const gateReasons = [
  'too_few_answers',
  'margin_too_wide',
  'too_few_households',
  'no_company',
  'tenure_too_short',
  'company_changed',
  'household_count_wrong',
  'finding_open',
] as const
export type GateReason = (typeof gateReasons)[number]

export type Gate = {
  passed: boolean
  reason: GateReason | null
  /** Households still missing; 0 where answers are enough, null where no number of answers opens the gate. */
  shortfall: number | null
}

/** Smallest number of answers that passes each gate at N households; null where even all N do not. */
export type AnswersNeeded = Record<GateName, number | null>

type AnswersRule = (n: number, N: number, gates: MethodParameters['gates']) => GateReason | null

const answersRules: Record<GateName, AnswersRule> = {
  shown: (n, _N, gates) => (n >= gates.shownAnswers ? null : 'too_few_answers'),
  ranked: (n, N, gates) => {
    const small = smallGatesAt(N, gates)
    if (small !== null) return isEnough(n, N, small.ranked) ? null : 'too_few_answers'
    if (n < gates.rankedAnswers) return 'too_few_answers'
    return (marginOfError(n, N) ?? Number.POSITIVE_INFINITY) <= gates.rankedMarginPercent
      ? null
      : 'margin_too_wide'
  },
  selectable: (n, N, gates) => {
    const unranked = answersRules.ranked(n, N, gates)
    if (unranked !== null) return unranked
    const small = smallGatesAt(N, gates)
    if (small !== null) return isEnough(n, N, small.selectable) ? null : 'too_few_answers'
    const enough = Math.min(
      gates.selectableAnswersEnough,
      requiredAnswers(N, gates.selectableMarginPercent / 100),
    )
    return n >= enough ? null : 'margin_too_wide'
  },
}

const smallGatesAt = (N: number, { smallCompounds }: MethodParameters['gates']) =>
  smallCompounds !== null && N < smallCompounds.below ? smallCompounds : null

const isEnough = (n: number, N: number, { answers, share }: { answers: number; share: number }) =>
  n >= Math.max(answers, share * N)

/** The answers needed at N households. Every rule is monotone in n, so bisection finds the first that passes. */
export function answersNeeded(N: number, gates: MethodParameters['gates']): AnswersNeeded {
  const needed = (name: GateName): number | null => {
    const passes = (n: number) => answersRules[name](n, N, gates) === null
    if (N === 0 || !passes(N)) return null
    let failing = 0
    let passing = N
    while (passing - failing > 1) {
      const middle = Math.floor((failing + passing) / 2)
      if (passes(middle)) passing = middle
      else failing = middle
    }
    return passing
  }
  return { shown: needed('shown'), ranked: needed('ranked'), selectable: needed('selectable') }
}

export type GateFacts = {
  answers: number
  households: number
  hasCompany: boolean
  /** Who served, and for how long when the period closed. */
  tenure: Tenure
  /** Findings of suspicious answers that nobody has ruled on. */
  openFindings: number
}

/** The three gates of a compound with their reasons and shortfalls. */
export function gatesOf(facts: GateFacts, parameters: MethodParameters): Record<GateName, Gate> {
  const barrier = barrierOf(facts)
  if (barrier !== null) {
    const shut: Gate = { passed: false, reason: barrier, shortfall: null }
    return { shown: shut, ranked: shut, selectable: shut }
  }
  const byAnswers = gatesByAnswers(facts.answers, facts.households, parameters)
  const unfit = unfitForSelection(facts, parameters)
  return {
    ...byAnswers,
    selectable: unfit === null ? byAnswers.selectable : { passed: false, reason: unfit, shortfall: null },
  }
}

function gatesByAnswers(n: number, N: number, { gates }: MethodParameters): Record<GateName, Gate> {
  const needed = answersNeeded(N, gates)
  const gate = (name: GateName): Gate => {
    const reason = answersRules[name](n, N, gates)
    if (reason === null) return { passed: true, reason: null, shortfall: 0 }
    const target = needed[name]
    if (target === null) return { passed: false, reason: 'too_few_households', shortfall: null }
    return { passed: false, reason, shortfall: Math.ceil(target - n) }
  }
  return { shown: gate('shown'), ranked: gate('ranked'), selectable: gate('selectable') }
}

/**
 * The gates of one question of a compound, or of one kind of resident: as many answers to it are needed as to the compound as a
 * whole, and what shuts the compound's shuts these. How many are missing is not said below `shown`, as it would tell a cell that
 * is too small.
 */
export function questionGatesOf(
  { answers, households }: { answers: number; households: number },
  of: { compound: Record<GateName, Gate>; parameters: MethodParameters },
): QuestionGates {
  if (!of.compound.shown.passed)
    return { shown: hidden(of.compound.shown), ranked: hidden(of.compound.ranked) }
  const { shown, ranked } = gatesByAnswers(answers, households, of.parameters)
  return shown.passed ? { shown, ranked } : { shown: hidden(shown), ranked: hidden(ranked) }
}

export type QuestionGates = { shown: Gate; ranked: Gate }

const hidden = (shut: Gate): Gate => ({ ...shut, shortfall: null })

/**
 * What makes every figure of a compound meaningless: more answers than households, or answers about two companies, which
 * cannot be told apart by building.
 */
function barrierOf({ answers, households, tenure }: GateFacts): GateReason | null {
  if (answers > households) return 'household_count_wrong'
  return tenure.changed && answers > 0 ? 'company_changed' : null
}

/** What keeps a compound from being selected however many answer: said first, so that nobody goes looking for answers in vain. */
function unfitForSelection(
  { hasCompany, tenure, openFindings }: GateFacts,
  parameters: MethodParameters,
): GateReason | null {
  if (!hasCompany) return 'no_company'
  const enough = (tenure.months ?? 0) >= parameters.gates.selectableTenureMonths
  if (!enough) return 'tenure_too_short'
  return openFindings > 0 ? 'finding_open' : null
}

/** The first gate that is shut, which is the one that binds; null when all are passed. */
export function bindingGate(gates: Record<GateName, Gate>): GateName | null {
  return gateNames.find((name) => !gates[name].passed) ?? null
}
