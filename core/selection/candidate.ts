import * as z from 'zod/mini'
import { gate } from '../method/scorecard'
import { principleOutcome, sheetOutcome } from './outcomes'

const number = z.number()

/** The overall question of a compound as its score is made from it; see `FittedCompound`. */
const fitted = z.object({
  mean: number,
  answers: number,
  households: number,
  effectiveAnswers: number,
  variance: number,
})

/** What a compound is put in order by, from its published card. */
export const candidateFigures = z.object({
  /** The gate `selectable`. */
  selectable: gate,
  eligible: z.boolean(),
  overall: z.nullable(fitted),
  /** The plain mean of the answers, and the overall question as if no ruling had taken anything out; null where there is no such thing. */
  plainMean: z.nullable(number),
  withExcluded: z.nullable(fitted),
  complaints: z.nullable(
    z.object({ counted: z.int(), householdYears: number, unresolvedRate: z.nullable(number) }),
  ),
})
export type CandidateFigures = z.infer<typeof candidateFigures>

/** An application that was passed on, with every fact that its place follows from. All of it is public. */
export const candidate = z.object({
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  /** 创建主体 in words: what it is and what it is called (`officeWords`). */
  applicant: z.string(),
  /** Null where the period has no card of the compound. */
  figures: z.nullable(candidateFigures),
  principles: z.array(principleOutcome),
  sheet: sheetOutcome,
  /** A published ruling by which the compound leaves the selection; nothing else takes one out by hand. */
  ruledOut: z.nullable(z.object({ why: z.string() })),
})
export type Candidate = z.infer<typeof candidate>
