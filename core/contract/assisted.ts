import * as z from 'zod/mini'
import { ratingContent } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'
import { periodView } from './home'
import { askedQuestions } from './papers'

const code = z.string().check(z.minLength(1), z.maxLength(64))

/** What is asked in a compound in the open period, for whoever asks at a door or by telephone. */
export const readAssistedForm = defineEndpoint({
  name: 'readAssistedForm',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code }),
  output: z.object({ period: periodView, asked: askedQuestions }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'unknown_period',
    'period_not_open_yet',
    'period_closed',
  ],
})

/**
 * An answer that a worker asked for. Counted apart and never in the place of the household's own; the worker is not told
 * whether there is one.
 */
export const submitAssisted = defineEndpoint({
  name: 'submitAssisted',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    household: code,
    period: code,
    how: z.enum(['visit', 'phone']),
    content: ratingContent,
  }),
  output: z.object({ label: z.string() }),
  errors: [
    'out_of_scope',
    'unknown_household',
    'unknown_period',
    'period_not_open_yet',
    'period_closed',
    'question_not_offered',
    'reasons_not_asked',
  ],
})
