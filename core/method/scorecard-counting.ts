import { overallCode } from '../rating/questionnaire'
import { complaintFiguresOf } from './complaint-counting'
import type { CompoundInputs } from './compound-inputs'
import { answersNeeded, bindingGate, type Gate, type GateName, gatesOf, questionGatesOf } from './gates'
import type { MethodParameters } from './parameters'
import { questionFiguresOf } from './question-counting'
import type { QuestionFigures, UnweighedFigures } from './question-figures'
import {
  answeredIn,
  assistedAnswers,
  type CellName,
  occupantsAnswers,
  ownAnswers,
  ownersAnswers,
  questionStrata,
} from './question-strata'
import { noFigures, type Scorecard } from './scorecard'
import { sum } from './sum'
import { withoutSmallCells } from './suppression'

/** What of a scorecard lies outside the compound. */
export type ScorecardFrame = {
  period: string
  phase: Scorecard['phase']
  questionnaireVersion: string
  parameters: MethodParameters
}

/** The scorecard of a compound. Pure and deterministic: equal inputs give equal bytes. */
export function scorecardOf(inputs: CompoundInputs, frame: ScorecardFrame): Scorecard {
  const { parameters } = frame
  const { strata } = inputs
  const answered = (names: readonly CellName[]) => sum(strata.map(({ cells }) => answeredIn(cells, names)))
  const households = sum(strata.map((stratum) => stratum.households))
  const answers = answered(ownAnswers)
  const hasCompany = inputs.place.service === 'company'
  const gates = gatesOf({ ...inputs, households, answers, hasCompany }, parameters)
  const visible = withoutSmallCells(
    strata.map(({ cells }) => answeredIn(cells, ownAnswers)),
    parameters.smallestCell,
  )
  const participation = {
    ...inputs.place,
    period: frame.period,
    phase: frame.phase,
    methodVersion: parameters.version,
    questionnaireVersion: frame.questionnaireVersion,
    households,
    buildings: sum(strata.map(({ buildings }) => buildings.length)),
    respondedHouseholds: answers,
    assistedHouseholds: answered(assistedAnswers),
    responseRate: households === 0 ? null : answers / households,
    answersNeeded: answersNeeded(households, parameters.gates),
    gates,
    bindingGate: bindingGate(gates),
    strata: strata.map((stratum, index) => ({
      buildings: stratum.buildings.length,
      households: stratum.households,
      answers: frame.phase === 'final' ? (visible[index] ?? null) : null,
    })),
    sourceRevision: inputs.sourceRevision,
  }
  return frame.phase === 'final'
    ? { ...participation, ...finalFigures(inputs, { gates, parameters, households }) }
    : { ...participation, ...noFigures(inputs.dimensions) }
}

type Gated = { gates: Record<GateName, Gate>; parameters: MethodParameters; households: number }

function finalFigures(inputs: CompoundInputs, gated: Gated) {
  const { parameters, households } = gated
  const figures = figuresReader(inputs, gated)
  return {
    overall: figures(overallCode, ownAnswers),
    dimensions: inputs.dimensions.map((code) => ({
      code,
      figures: figures(code, ownAnswers),
      gates: questionGates(inputs, code, ownAnswers, gated),
    })),
    residents: residentsOf(inputs, gated),
    exclusions: exclusionsOf(inputs, gated),
    complaints:
      inputs.complaints === null
        ? null
        : complaintFiguresOf(inputs.complaints.cases, {
            households,
            exposureYears: inputs.complaints.exposureYears,
            parameters,
          }),
  }
}

function figuresReader({ strata }: CompoundInputs, { gates, parameters }: Gated) {
  return (question: string, cells: readonly CellName[], withExcluded = false): QuestionFigures | null =>
    gates.shown.passed
      ? questionFiguresOf(questionStrata(strata, question, { cells, withExcluded }), parameters)
      : null
}

function questionGates(
  { strata }: CompoundInputs,
  question: string,
  cells: readonly CellName[],
  { gates, parameters, households }: Gated,
) {
  const answers = sum(questionStrata(strata, question, { cells }).flatMap(({ counts }) => counts))
  return questionGatesOf({ answers, households }, { compound: gates, parameters })
}

/**
 * Of two kinds that add up to a known total, one that is too small would be told by the other: then neither is shown. Nor where rulings
 * took out a handful of one, which a snapshot from before would tell by the difference.
 */
function residentsOf(inputs: CompoundInputs, gated: Gated): Scorecard['residents'] {
  const kinds = [ownersAnswers, occupantsAnswers]
  const counts = kinds.map((cells) => sum(inputs.strata.map((stratum) => answeredIn(stratum.cells, cells))))
  const { smallestCell } = gated.parameters
  const takenOut = kinds.map((cells) => sum(inputs.strata.map(({ excluded }) => answeredIn(excluded, cells))))
  const tellsFew = takenOut.some((count) => count > 0 && count < smallestCell)
  const [owners = null, occupants = null] = tellsFew ? [] : withoutSmallCells(counts, smallestCell)
  const figures = figuresReader(inputs, gated)
  const group = (answers: number | null, cells: readonly CellName[]) =>
    answers === null
      ? { answers: null, figures: null, gates: null }
      : {
          answers,
          figures: withoutWeights(figures(overallCode, cells)),
          gates: questionGates(inputs, overallCode, cells, gated),
        }
  return { owner: group(owners, ownersAnswers), occupant: group(occupants, occupantsAnswers) }
}

function exclusionsOf(inputs: CompoundInputs, gated: Gated): Scorecard['exclusions'] {
  const answers = sum(inputs.strata.map(({ excluded }) => answeredIn(excluded, ownAnswers)))
  if (answers > 0 && answers < gated.parameters.smallestCell) return { answers: null, figuresWith: null }
  const figuresWith = answers === 0 ? null : figuresReader(inputs, gated)(overallCode, ownAnswers, true)
  return { answers, figuresWith: withoutWeights(figuresWith) }
}

function withoutWeights(figures: QuestionFigures | null): UnweighedFigures | null {
  if (figures === null) return null
  const { weights: _weights, ...rest } = figures
  return rest
}
