import * as z from 'zod/mini'
import { complaintFigures } from './complaint-figures'
import { gateNames, gateReasons } from './gates'
import { questionFigures, unweighedFigures } from './question-figures'
import { scorecardPlace } from './scorecard-place'

export const gate = z.object({
  passed: z.boolean(),
  reason: z.nullable(z.enum(gateReasons)),
  shortfall: z.nullable(z.int()),
})

const whole = z.int().check(z.nonnegative())

/** One dimension: its figures, and its own gates by the answers to it; both null while the period is open. */
export const dimension = z.object({
  code: z.string(),
  figures: z.nullable(questionFigures),
  gates: z.nullable(z.object({ shown: gate, ranked: gate })),
})

/** The overall question among one kind of residents, under the same gates; null where it would tell a cell that is too small. */
export const residentGroup = z.object({
  /** Households that answered as this kind of resident; null where they are too few, or would tell the others. */
  answers: z.nullable(whole),
  figures: z.nullable(unweighedFigures),
  gates: z.nullable(z.object({ shown: gate, ranked: gate })),
})

/** What rulings took out of the figures, and the overall question as if they had not. */
const exclusions = z.object({
  /** Households that answered themselves and were taken out; null where they are too few to be told. */
  answers: z.nullable(whole),
  /** Null where none were, and where they are too few to be told by the difference. */
  figuresWith: z.nullable(unweighedFigures),
})

/**
 * One compound in one period: a view of its tallies, overwritten whole. While the period is open (`open`) it holds
 * participation only; `final` adds the figures that the compound has by itself. A figure that may not be shown is null, never zero.
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
  dimensions: z.array(dimension),
  /** 业主 and 物业使用人 apart; null while the period is open. */
  residents: z.nullable(z.object({ owner: residentGroup, occupant: residentGroup })),
  exclusions: z.nullable(exclusions),
  /** Complaints in the company's own tenure within the exposure; null while the period is open, and where no company serves. */
  complaints: z.nullable(complaintFigures),
  /** Revisions of answers that this view was made from, all buildings together. */
  sourceRevision: whole,
})
export type Scorecard = z.infer<typeof scorecard>

/** What a scorecard holds while its period is open. */
export function noFigures(dimensions: readonly string[]) {
  return {
    overall: null,
    dimensions: dimensions.map((code) => ({ code, figures: null, gates: null })),
    residents: null,
    exclusions: null,
    complaints: null,
  }
}
