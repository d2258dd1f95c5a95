import { bandOf } from './band'
import { cityRate } from './city-rate'
import { complaintRate } from './complaint-rate'
import { fittedCompound } from './fit-row'
import { gammaLimits } from './gamma-limits'
import { gatesOf } from './gates'
import { marginOfError } from './margin-of-error'
import { orderOf } from './order'
import type { MethodParameters } from './parameters'
import { questionFiguresOf } from './question-counting'
import { questionFitOf } from './question-fit'
import { answersIn } from './score-of-level'
import { settled } from './settled'
import { steadiedRate } from './steadied-rate'
import { steadiedScoreOf } from './steadied-score'
import { strataOf } from './strata'
import { sum } from './sum'
import type { SurveyedCompound } from './survey-rows'

/**
 * A survey held elsewhere, scored and put in order by this method. Rates of answers are 0…1, the margin in percent, complaint rates per
 * 100 household-years; what may not be shown, or is not there, is null. Who serves a compound and since when is not asked. Compounds come
 * in their final order, those that are not ranked last; the order of the rows changes nothing.
 */
export function surveyScores(survey: readonly SurveyedCompound[], parameters: MethodParameters) {
  const counted = [...survey]
    .sort((a, b) => (a.compound < b.compound ? -1 : 1))
    .map((compound) => countedOf(compound, parameters))
  const fit = questionFitOf(
    counted.flatMap(({ gates, fitted }) => (gates.ranked.passed && fitted ? fitted : [])),
    parameters.finiteFloor,
  )
  const rate = cityRate(counted.flatMap(({ complaints }) => complaints ?? []))
  const scored = new Map(counted.map((each) => [each.compound, scoredOf(each)]))
  const order = orderOf(
    [...scored.values()].map(({ compound, ranked, score, steadiedComplaintRate }) => ({
      ...{ compound, eligible: ranked, score, sheet: null },
      ...{ complaintRate: steadiedComplaintRate, unresolvedRate: null },
    })),
    parameters.order,
  )
  return {
    parameters,
    ...{ mu: fit.mu, tau2: fit.tau2, sigma2: fit.sigma2, r0: rate },
    compounds: order.map(({ compound, place }) => ({ ...scored.get(compound)!, place })),
  }

  function scoredOf({ compound, households, answers, gates, figures, fitted, complaints }: Counted) {
    const steadied = fitted && steadiedScoreOf(fitted, fit, parameters)
    const count = complaints ?? { counted: 0, householdYears: 0 }
    const city = { rate, steadyingHouseholdYears: parameters.complaints.steadyingHouseholdYears }
    return {
      ...{ compound, households, responded: answers },
      mean: figures?.mean ?? null,
      effectiveN: figures?.effectiveAnswers ?? null,
      // More answers than households are no census.
      margin: answers > households ? null : marginOfError(answers, households),
      favourableRate: figures?.favourableRate ?? null,
      satisfactionRate: figures?.satisfactionRate ?? null,
      ...{ shown: gates.shown.passed, ranked: gates.ranked.passed, selectable: gates.selectable.passed },
      score: steadied?.score ?? null,
      sd: steadied?.sd ?? null,
      interval: steadied?.interval ?? null,
      complaintRate: complaintRate(count.counted, count.householdYears),
      complaintRateLimits: gammaLimits(count.counted, count.householdYears, parameters.confidence),
      steadiedComplaintRate: steadiedRate(count.counted, count.householdYears, city),
      band: bandOf(steadied?.score ?? null, parameters.order.grid),
    }
  }
}

type Counted = ReturnType<typeof countedOf>

function countedOf(
  { compound, buildings, complaints, exposureYears }: SurveyedCompound,
  parameters: MethodParameters,
) {
  const byCode = new Map(buildings.map((building) => [building.code, building]))
  const strata = strataOf(buildings, parameters.strata.smallestHouseholds).map((codes) =>
    codes.map((code) => byCode.get(code)!),
  )
  const households = sum(buildings.map((building) => building.households))
  // Weighted answers are decimal: thirty of them are thirty in whatever order they were summed.
  const answers = settled(sum(strata.flat().map(({ counts }) => answersIn(counts))))
  const tenure = { months: parameters.gates.selectableTenureMonths, changed: false }
  const gates = gatesOf({ answers, households, hasCompany: true, tenure, openFindings: 0 }, parameters)
  const figures = gates.shown.passed
    ? questionFiguresOf(
        strata.map((some) => ({
          households: sum(some.map((building) => building.households)),
          counts: [0, 1, 2, 3, 4].map((level) =>
            sum(some.map(({ counts }) => counts[level]!)),
          ) as unknown as SurveyedCompound['buildings'][number]['counts'],
          dontKnow: 0,
        })),
        parameters,
      )
    : null
  return {
    ...{ compound, households, answers, gates, figures },
    fitted: figures && fittedCompound(figures, households),
    complaints:
      complaints === null || exposureYears === null
        ? null
        : { counted: complaints, householdYears: households * exposureYears },
  }
}
