import { overallCode } from '../rating/questionnaire'
import type { CityFit } from './city-fit'
import type { Standing } from './order'
import type { MethodParameters } from './parameters'
import { sampleVariance } from './pooled-variance'
import type { QuestionFigures } from './question-figures'
import { type FittedCompound, noFit } from './question-fit'
import type { LevelCounts } from './score-of-level'
import type { Scorecard } from './scorecard'
import { steadiedRate } from './steadied-rate'
import { steadiedScoreOf } from './steadied-score'

/** What of one compound the city's fit and order need: small, so that a whole city fits in memory. */
export type FitRow = {
  compound: string
  /** The gates `ranked` and `selectable`. */
  eligible: boolean
  selectable: boolean
  /** The overall question; null where it is not shown. */
  overall: FittedCompound | null
  /** By question, those alone in which the compound is rank-eligible. */
  questions: Record<string, FittedCompound>
  /** Null where no company serves. */
  complaints: { counted: number; householdYears: number; unresolvedRate: number | null } | null
}

/** A compound's part in the fit. A dimension counts where it has answers enough by itself. */
export function fitRowOf(card: Scorecard): FitRow {
  const { complaints, households, gates } = card
  const overall = card.overall && fittedCompound(card.overall, households)
  const questions: Record<string, FittedCompound> = {}
  if (overall && gates.ranked.passed) questions[overallCode] = overall
  for (const dimension of card.dimensions) {
    if (dimension.figures === null || !dimension.gates?.ranked.passed) continue
    questions[dimension.code] = fittedCompound(dimension.figures, households)
  }
  return {
    compound: card.compound,
    eligible: gates.ranked.passed,
    selectable: gates.selectable.passed,
    overall,
    questions,
    complaints: complaints && {
      counted: complaints.counted,
      householdYears: households * complaints.exposureYears,
      unresolvedRate: complaints.unresolved.rate,
    },
  }
}

/** Figures of a question as the fit takes them up. */
export function fittedCompound(figures: QuestionFigures, households: number): FittedCompound {
  return {
    mean: figures.mean,
    answers: figures.answers,
    households,
    effectiveAnswers: figures.effectiveAnswers,
    variance: sampleVariance(figures.distribution as unknown as LevelCounts) ?? 0,
  }
}

/** What a compound's place goes by; `sheet` is the score of 附件2 in a selection, in hundredths. */
export function standingOf(
  row: FitRow,
  { fit, parameters, sheet = null }: { fit: CityFit; parameters: MethodParameters; sheet?: number | null },
): Standing {
  const overall = fit.questions[overallCode] ?? noFit
  const city = {
    rate: fit.cityRate,
    steadyingHouseholdYears: parameters.complaints.steadyingHouseholdYears,
  }
  return {
    compound: row.compound,
    eligible: row.eligible,
    score: row.overall && steadiedScoreOf(row.overall, overall, parameters).score,
    sheet,
    complaintRate:
      row.complaints && steadiedRate(row.complaints.counted, row.complaints.householdYears, city),
    unresolvedRate: row.complaints?.unresolvedRate ?? null,
  }
}
