import { complaintRate } from '../method/complaint-rate'
import { gammaLimits } from '../method/gamma-limits'
import { answersNeeded } from '../method/gates'
import { marginOfError } from '../method/margin-of-error'
import type { PublishedCard } from '../method/published-card'
import { noFit } from '../method/question-fit'
import { steadiedRate } from '../method/steadied-rate'
import { steadiedScoreOf } from '../method/steadied-score'
import { wilsonInterval } from '../method/wilson-interval'
import { overallCode } from '../rating/questionnaire'
import { differences } from './differences'
import type { SnapshotHeader } from './snapshot-lines'

/** Where a published card differs from what follows from its own answers and counts, and from the fit of its city. */
export function publicDifferences(card: PublishedCard, { fit, parameters }: SnapshotHeader): string[] {
  const { households, respondedHouseholds } = card
  const expected: Partial<PublishedCard> = {
    responseRate: households === 0 ? null : respondedHouseholds / households,
    answersNeeded: answersNeeded(households, parameters.gates),
    overall: figuresAnew(overallCode, card.overall),
    dimensions: card.dimensions.map((each) => ({ ...each, figures: figuresAnew(each.code, each.figures) })),
    complaints: complaintsAnew(),
  }
  return Object.entries(expected).flatMap(([field, value]) =>
    differences(value, card[field as keyof PublishedCard], field),
  )

  function figuresAnew(code: string, figures: PublishedCard['overall']): PublishedCard['overall'] {
    if (figures === null) return null
    const { distribution, mean, effectiveAnswers, dontKnow } = figures
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = distribution
    const answers = one + two + three + four + five
    const favourableRate = (four + five) / answers
    return {
      ...{ answers, dontKnow, distribution, mean, effectiveAnswers },
      margin: marginOfError(answers, households) ?? 0,
      satisfactionRate: (three + four + five) / answers,
      favourableRate,
      favourableInterval: wilsonInterval(favourableRate, effectiveAnswers, parameters.confidence),
      steadied: steadiedScoreOf(
        { mean, answers, households, effectiveAnswers },
        fit.questions[code] ?? noFit,
        parameters,
      ),
    }
  }

  function complaintsAnew(): PublishedCard['complaints'] {
    if (card.complaints === null) return null
    const { counted, exposureYears, unresolved } = card.complaints
    const householdYears = households * exposureYears
    const { steadyingHouseholdYears } = parameters.complaints
    return {
      ...card.complaints,
      rate: complaintRate(counted, householdYears),
      limits: gammaLimits(counted, householdYears, parameters.confidence),
      unresolved: { ...unresolved, rate: complaintRate(unresolved.count, householdYears) },
      steadiedRate: steadiedRate(counted, householdYears, { rate: fit.cityRate, steadyingHouseholdYears }),
    }
  }
}
