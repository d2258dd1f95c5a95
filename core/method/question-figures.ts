import * as z from 'zod/mini'

/** The figures of one question in one compound. Shares are 0…1, scores 0…100, the margin is in percent. */
export const questionFigures = z.object({
  /** n: households whose level counts. */
  answers: z.number(),
  /** 不了解, counted apart. */
  dontKnow: z.number(),
  /** Answers at levels 1 (非常不满意) … 5 (非常满意). */
  distribution: z.array(z.number()),
  /** y: post-stratified mean score. */
  mean: z.number(),
  effectiveAnswers: z.number(),
  /** Margin of error of a share, 按随机抽样换算. */
  margin: z.number(),
  /** 满意率: levels 3–5 ÷ answers. */
  satisfactionRate: z.number(),
  /** 好评率: levels 4–5 ÷ answers, with its Wilson interval on the effective answers. */
  favourableRate: z.number(),
  favourableInterval: z.object({ lower: z.number(), upper: z.number() }),
  /** w_h per stratum, 0 where it has no answers; null where the weight would tell a cell that is too small. */
  weights: z.array(z.nullable(z.number())),
})
export type QuestionFigures = z.infer<typeof questionFigures>

/** Figures without weights: beside those of the whole, they would tell how many answered in a single stratum. */
export const unweighedFigures = z.omit(questionFigures, { weights: true })
export type UnweighedFigures = z.infer<typeof unweighedFigures>
