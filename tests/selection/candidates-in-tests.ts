import type { OrderParameters } from '../../core/method/parameters'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { firstPlan, principleNumbers } from '../../core/selection/campaign'
import type { Candidate } from '../../core/selection/candidate'
import type { PrincipleOutcome } from '../../core/selection/outcomes'
import type { ListRules } from '../../core/selection/selection-order'
import { sheetOf } from './sheets-in-tests'

export const met: PrincipleOutcome[] = principleNumbers.map((principle) => ({
  ...{ principle, state: 'met', words: '已核验' },
}))

const passed = { passed: true, reason: null, shortfall: 0 }

/** A candidate with a mean of its answers and points of 附件2, which passes everything unless said. */
export function candidateOf(
  compound: string,
  { mean = 90, points = 90, counted = 2, answers = 150, ...more }: Facts = {},
): Candidate {
  const overall = { mean, answers, households: 300, effectiveAnswers: answers, variance: 400 }
  const hundredths = Math.round(points * 100)
  return {
    ...{ compound, name: `演示·${compound}小区`, district: '320706', districtName: '海州区' },
    applicant: '演示·甲物业',
    figures: {
      ...{ selectable: passed, eligible: true, overall, plainMean: mean, withExcluded: null },
      complaints: { counted, householdYears: 300, unresolvedRate: 0 },
    },
    principles: met,
    sheet: { score: hundredths, items: sheetOf(hundredths), why: null },
    ruledOut: null,
    ...more,
  }
}

type Facts = Partial<Candidate> & {
  mean?: number
  points?: number
  counted?: number
  answers?: number
}

/** μ, τ² and σ² that no candidate moves. */
export const heldFit: ListRules['fit'] = {
  questions: { overall: { compounds: 50, sigma2: 436, mu: 82, tau2: 70 } },
  cityRate: 0.02,
  phi: 1,
}

export function rulesOf(
  order: Partial<OrderParameters> = {},
  plan: Partial<Pick<ListRules['plan'], 'quota' | 'shortlistTimes'>> = {},
): ListRules {
  const first = firstPlan(2026, '2026H2')
  return {
    plan: { ...first, ...plan, order: { ...first.order, ...order } },
    fit: heldFit,
    method: methodParametersV1,
  }
}
