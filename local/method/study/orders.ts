import { methodParametersV1 } from '../../../core/method/parameters-v1'
import { surveyScores } from '../../../core/method/survey-scores'
import { wilsonInterval } from '../../../core/method/wilson-interval'
import type { StudyCompound } from './city'
import { plainMeanOf } from './plain-mean'
import type { AnsweredBuilding } from './scenarios'

/** Ways to put compounds in order; `steadied` and `bands` are the product's. */
export const orders = [
  'raw',
  'lowerBound',
  'rawGate',
  'weightedGate',
  'wilsonGate',
  'steadied',
  'bands',
] as const
export type Order = (typeof orders)[number]

export type AnsweredCompound = { compound: StudyCompound; buildings: AnsweredBuilding[] }

/** A compound with what the product makes of its answers, and with their plain mean. */
export type ScoredCompound = ReturnType<typeof surveyScores>['compounds'][number] & {
  truth: number
  plain: ReturnType<typeof plainMeanOf>
}

/** A city by the product's own formulas and gates, in the order of the default rule. */
export function scoredCity(answered: readonly AnsweredCompound[]): ScoredCompound[] {
  const { compounds } = surveyScores(
    answered.map(({ compound, buildings }) => ({
      ...{ compound: compound.code, buildings, complaints: compound.complaints, exposureYears: 1 },
    })),
    methodParametersV1,
  )
  const byCode = new Map(answered.map((each) => [each.compound.code, each]))
  return compounds.map((scored) => {
    const { compound, buildings } = byCode.get(scored.compound)!
    return { ...scored, truth: compound.truth, plain: plainMeanOf(buildings) }
  })
}

/** What each order puts first by, the larger the better; null for a compound that it leaves out. */
const valueBy: Record<Order, (of: ScoredCompound) => number | null> = {
  raw: ({ plain }) => plain.mean,
  lowerBound: ({ plain }) => plain.lower,
  rawGate: ({ ranked, plain }) => (ranked ? plain.mean : null),
  weightedGate: ({ ranked, mean }) => (ranked ? mean : null),
  wilsonGate: ({ ranked, mean, effectiveN }) =>
    ranked ? wilsonInterval(mean! / 100, effectiveN!, methodParametersV1.confidence).lower : null,
  steadied: ({ ranked, score }) => (ranked ? score : null),
  bands: ({ place }) => (place === null ? null : -place),
}

/** The first compounds of a city in an order. */
export function firstBy(order: Order, city: readonly ScoredCompound[], chosen: number): ScoredCompound[] {
  return city
    .flatMap((of) => {
      const value = valueBy[order](of)
      return value === null ? [] : [{ of, value }]
    })
    .sort((a, b) => b.value - a.value || (a.of.compound < b.of.compound ? -1 : 1))
    .slice(0, chosen)
    .map(({ of }) => of)
}
