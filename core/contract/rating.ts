import * as z from 'zod/mini'
import { ratingContent } from '../rating/rating-content'
import { timeTaken } from '../rating/time-taken'
import { defineEndpoint } from './endpoint'
import { householdView, periodView } from './home'

const code = z.string().check(z.minLength(1), z.maxLength(64))

/**
 * Why an answer does not count at once: the residents' committee has still to confirm the household, or has just done so and the
 * clock is about to count it. Null once it counts.
 */
const waits = z.enum(['confirmation', 'counting'])

/** What the page 评价 needs. The content is there only for the member who wrote it. */
export const readRatingForm = defineEndpoint({
  name: 'readRatingForm',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({ household: code }),
  output: z.object({
    household: householdView,
    period: periodView,
    questionnaireVersion: z.string(),
    /** Codes of the dimensions asked in this compound, in order; their words are in core/rating/questionnaire. */
    dimensions: z.array(z.string()),
    /** Without a company the service is rated as 小区管理服务. */
    hasCompany: z.boolean(),
    answered: z.boolean(),
    /** What the caller said; null if nobody answered or another member did. */
    own: z.nullable(ratingContent),
    waits: z.nullable(waits),
  }),
  errors: [
    'not_your_household',
    'unknown_period',
    'period_not_open_yet',
    'period_closed',
    'period_key_mismatch',
  ],
})

/**
 * Rates, or changes the household's rating; one household has one response a period and the last one counts. Whoever has
 * claimed the household and is not confirmed yet may rate too: that answer waits, and counts nowhere before.
 * Round trips ≤ 7.
 */
export const submitRating = defineEndpoint({
  name: 'submitRating',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({
    household: code,
    period: code,
    content: ratingContent,
    /** How long the form was open, as far as the page knows. */
    took: z.optional(timeTaken),
  }),
  output: z.object({
    own: ratingContent,
    /** Whether the household had answered before. */
    replaced: z.boolean(),
    changeableUntil: z.string(),
    publishesAt: z.string(),
    /** A text that could not be checked yet is kept, and shown to nobody before it is. */
    text: z.enum(['none', 'passed', 'unchecked']),
    waits: z.nullable(waits),
  }),
  errors: [
    'not_your_household',
    'unknown_period',
    'period_not_open_yet',
    'period_closed',
    'period_key_mismatch',
    'period_not_prepared',
    'question_not_offered',
    'reasons_not_asked',
    'text_refused',
    'too_many_changes',
  ],
})
