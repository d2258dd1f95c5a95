import * as z from 'zod/mini'
import { governanceKind, serviceKind } from '../place/compound'
import type { Tenure } from '../place/tenure'
import { overallCode } from '../rating/questionnaire'
import type { Cells } from '../rating/tally'
import { type CountedCase, complaintFigures, complaintFiguresOf, steadiedFigures } from './complaint-figures'
import { answersNeeded, bindingGate, type GateFacts, gateNames, gateReasons, gatesOf } from './gates'
import type { MethodParameters } from './parameters'
import { type QuestionStratum, questionFigures, questionFiguresOf } from './question-figures'
import type { Stratum } from './strata'
import { withoutSmallCells } from './suppression'

const gate = z.object({
  passed: z.boolean(),
  reason: z.nullable(z.enum(gateReasons)),
  shortfall: z.nullable(z.int()),
})

const whole = z.int().check(z.nonnegative())

/** Where a compound is and how it is served and governed, as of the period. */
export const scorecardPlace = z.object({
  compound: z.string(),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  residentsCommittee: z.nullable(z.string()),
  service: serviceKind,
  governance: governanceKind,
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
export type ScorecardPlace = z.infer<typeof scorecardPlace>

/**
 * Complaints of a compound, and what they are beside the whole city's: null until every compound of the city is counted, with
 * r0 (complaints a household-year) and φ that the rest was made from.
 */
const scorecardComplaints = z.extend(complaintFigures, {
  ...steadiedFigures.shape,
  cityRate: z.nullable(z.number()),
  phi: z.nullable(z.number()),
})

/**
 * One compound in one period: a view of its tallies, overwritten whole. While the period is open (`open`) it holds
 * participation only; `final` adds the figures. A figure that may not be shown is null, never zero.
 */
export const scorecard = z.extend(scorecardPlace, {
  period: z.string(),
  phase: z.enum(['open', 'final']),
  methodVersion: z.string(),
  questionnaireVersion: z.string(),
  /** N. */
  households: whole,
  buildings: whole,
  /** n: households that answered themselves. */
  respondedHouseholds: whole,
  assistedHouseholds: whole,
  /** n/N; null without households. */
  responseRate: z.nullable(z.number()),
  /** Answers needed for each gate; null where even all households would not suffice. */
  answersNeeded: z.object({
    shown: z.nullable(whole),
    ranked: z.nullable(whole),
    selectable: z.nullable(whole),
  }),
  gates: z.object({ shown: gate, ranked: gate, selectable: gate }),
  bindingGate: z.nullable(z.enum(gateNames)),
  /** Answers of a stratum are null while the period is open, and where they would show a cell that is too small. */
  strata: z.array(z.object({ buildings: whole, households: whole, answers: z.nullable(whole) })),
  overall: z.nullable(questionFigures),
  dimensions: z.array(z.object({ code: z.string(), figures: z.nullable(questionFigures) })),
  /**
   * Complaints in the company's own tenure within the exposure; null while the period is open, and where no company serves. Views
   * of before complaints were counted have none.
   */
  complaints: z._default(z.nullable(scorecardComplaints), null),
  /** Revisions of answers that this view was made from, all buildings together. */
  sourceRevision: whole,
})
export type Scorecard = z.infer<typeof scorecard>

/** The counts of one building as the scorecard reads them. */
export type BuildingTally = { building: string; households: number; cells: Cells; moves: number }

export type ScorecardSource = {
  period: string
  phase: 'open' | 'final'
  questionnaireVersion: string
  place: ScorecardPlace
  tenure: Tenure
  strata: readonly Stratum[]
  tallies: readonly BuildingTally[]
  /** Codes of the dimensions that were asked, in order. */
  dimensions: readonly string[]
  /** Cases of the company in force, and T in years; null where there is no company. */
  complaints: { cases: readonly CountedCase[]; exposureYears: number } | null
  parameters: MethodParameters
}

/**
 * The scorecard of a compound. Pure and deterministic: equal tallies give equal bytes, in any order they come.
 * Throws when a building of the strata has no tally, as its answers would silently be missing.
 */
export function scorecardOf(source: ScorecardSource): Scorecard {
  const byBuilding = new Map(source.tallies.map((tally) => [tally.building, tally]))
  const strata = source.strata.map((stratum) => stratum.map((code) => tallyOf(byBuilding, code, source)))
  const tallies = strata.flat()
  if (tallies.length !== source.tallies.length) {
    throw new Error(`a tally outside the strata of ${source.place.compound} in ${source.period}`)
  }
  const facts: GateFacts = {
    households: total(tallies, (tally) => tally.households),
    answers: total(tallies, selfAnswered),
    hasCompany: source.place.service === 'company',
    tenure: source.tenure,
  }
  const gates = gatesOf(facts, source.parameters)
  const visible = withoutSmallCells(
    strata.map((stratum) => total(stratum, selfAnswered)),
    source.parameters.smallestCell,
  )
  const figures = (code: string) =>
    source.phase === 'final' && gates.shown.passed
      ? questionFiguresOf(
          strata.map((stratum) => questionStratum(stratum, code)),
          source.parameters,
        )
      : null
  return {
    ...source.place,
    period: source.period,
    phase: source.phase,
    methodVersion: source.parameters.version,
    questionnaireVersion: source.questionnaireVersion,
    households: facts.households,
    buildings: tallies.length,
    respondedHouseholds: facts.answers,
    assistedHouseholds: total(
      tallies,
      ({ cells }) => cells.assisted_owner.answered + cells.assisted_occupant.answered,
    ),
    responseRate: facts.households === 0 ? null : facts.answers / facts.households,
    answersNeeded: answersNeeded(facts.households, source.parameters.gates),
    gates,
    bindingGate: bindingGate(gates),
    strata: strata.map((stratum, index) => ({
      buildings: stratum.length,
      households: total(stratum, (tally) => tally.households),
      answers: source.phase === 'final' ? (visible[index] ?? null) : null,
    })),
    overall: figures(overallCode),
    dimensions: source.dimensions.map((code) => ({ code, figures: figures(code) })),
    complaints: complaintsOf(source, facts.households),
    sourceRevision: total(tallies, (tally) => tally.moves),
  }
}

/** Before every compound of the city is counted. */
export const notBesideCity = {
  steadiedRate: null,
  expected: null,
  z: null,
  countCheck: false,
  cityRate: null,
  phi: null,
}

function complaintsOf(
  { phase, complaints, parameters }: ScorecardSource,
  households: number,
): Scorecard['complaints'] {
  if (phase === 'open' || complaints === null) return null
  const { cases, exposureYears } = complaints
  const figures = complaintFiguresOf(cases, { households, exposureYears, parameters })
  return { ...figures, ...notBesideCity }
}

function tallyOf(tallies: Map<string, BuildingTally>, code: string, source: ScorecardSource): BuildingTally {
  const tally = tallies.get(code)
  if (tally === undefined) {
    throw new Error(`no tally for building ${code} of ${source.place.compound} in ${source.period}`)
  }
  return tally
}

function selfAnswered(tally: BuildingTally): number {
  return tally.cells.self_owner.answered + tally.cells.self_occupant.answered
}

function questionStratum(stratum: readonly BuildingTally[], code: string): QuestionStratum {
  const at = (level: number) =>
    total(
      stratum,
      ({ cells }) =>
        (cells.self_owner.levels[code]?.[level] ?? 0) + (cells.self_occupant.levels[code]?.[level] ?? 0),
    )
  return {
    households: total(stratum, (tally) => tally.households),
    counts: [at(1), at(2), at(3), at(4), at(5)],
    dontKnow: at(0),
  }
}

function total<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let sum = 0
  for (const item of items) sum += value(item)
  return sum
}
