import * as z from 'zod/mini'
import { caseRow } from './case-rows'
import { defineEndpoint } from './endpoint'

const ownCaseRow = z.extend(caseRow, {
  own: z.boolean(),
  /** What waits for the resident. */
  asks: z.nullable(z.enum(['confirm', 'answerWithdrawal'])),
})
export type OwnCaseRow = z.infer<typeof ownCaseRow>

/** The cases that the caller has filed or joined, newest first. */
export const listOwnCases = defineEndpoint({
  name: 'listOwnCases',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ cases: z.array(ownCaseRow) }),
  errors: ['truncated_answer'],
})
