import type { Tenure } from '../place/tenure'
import { marginOfError } from './margin-of-error'
import type { MethodParameters } from './parameters'
import { requiredAnswers } from './required-answers'

/** What a compound's figures may be used for, in rising order (method.md, Gates). */
export const gateNames = ['shown', 'ranked', 'selectable'] as const
export type GateName = (typeof gateNames)[number]

/** Why a gate is shut. The first two end with more answers; the others do not. The last two shut every gate. */
export const gateReasons = [
  'too_few_answers',
  'margin_too_wide',
  'too_few_households',
  'no_company',
  'tenure_too_short',
  'company_changed',
  'household_count_wrong',
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
    if (n < gates.rankedAnswers) return 'too_few_answers'
    return (marginOfError(n, N) ?? Number.POSITIVE_INFINITY) <= gates.rankedMarginPercent
      ? null
      : 'margin_too_wide'
  },
  selectable: (n, N, gates) => {
    const unranked = answersRules.ranked(n, N, gates)
    if (unranked !== null) return unranked
    const enough = Math.min(
      gates.selectableAnswersEnough,
      requiredAnswers(N, gates.selectableMarginPercent / 100),
    )
    return n >= enough ? null : 'margin_too_wide'
  },
}

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
}

/** The three gates of a compound with their reasons and shortfalls. */
export function gatesOf(facts: GateFacts, parameters: MethodParameters): Record<GateName, Gate> {
  const barrier = barrierOf(facts)
  if (barrier !== null) {
    const shut: Gate = { passed: false, reason: barrier, shortfall: null }
    return { shown: shut, ranked: shut, selectable: shut }
  }
  const needed = answersNeeded(facts.households, parameters.gates)
  const gate = (name: GateName): Gate => {
    const reason = answersRules[name](facts.answers, facts.households, parameters.gates)
    if (reason === null) return { passed: true, reason: null, shortfall: 0 }
    const target = needed[name]
    if (target === null) return { passed: false, reason: 'too_few_households', shortfall: null }
    return { passed: false, reason, shortfall: Math.ceil(target - facts.answers) }
  }
  const unfit = unfitForSelection(facts, parameters)
  return {
    shown: gate('shown'),
    ranked: gate('ranked'),
    selectable: unfit === null ? gate('selectable') : { passed: false, reason: unfit, shortfall: null },
  }
}

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
  { hasCompany, tenure }: GateFacts,
  parameters: MethodParameters,
): GateReason | null {
  if (!hasCompany) return 'no_company'
  const enough = (tenure.months ?? 0) >= parameters.gates.selectableTenureMonths
  return enough ? null : 'tenure_too_short'
}

/** The first gate that is shut, which is the one that binds; null when all are passed. */
export function bindingGate(gates: Record<GateName, Gate>): GateName | null {
  return gateNames.find((name) => !gates[name].passed) ?? null
}
