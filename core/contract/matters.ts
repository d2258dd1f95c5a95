import * as z from 'zod/mini'
import { residentKind } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'

const householdCode = z.string().check(z.minLength(1), z.maxLength(64))
const why = z.string().check(z.minLength(1), z.maxLength(200))

/** 待办事项: what waits for a decision in the caller's compounds. Which account asked or raised it is never said. */
export const listMatters = defineEndpoint({
  name: 'listMatters',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee', 'subdistrict', 'district'],
  input: z.strictObject({}),
  output: z.object({
    approvals: z.array(
      z.object({
        id: z.string(),
        compoundName: z.string(),
        label: z.string(),
        kind: residentKind,
        until: z.nullable(z.string()),
        has: z.int(),
        reason: z.string(),
        askedAt: z.string(),
        expiresAt: z.string(),
      }),
    ),
    contests: z.array(
      z.object({
        number: z.string(),
        compoundName: z.string(),
        label: z.string(),
        raisedBy: z.enum(['member', 'residentsCommittee']),
        why: z.string(),
        raisedAt: z.string(),
        /** Whether the caller may rule on it. */
        mayRule: z.boolean(),
      }),
    ),
  }),
  errors: ['truncated_answer'],
})

/** Decides on a wish for one more household; approving binds. Who asked is told, with the reason of a refusal. */
export const decideApproval = defineEndpoint({
  name: 'decideApproval',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    approval: z.string().check(z.minLength(1), z.maxLength(64)),
    decision: z.enum(['approved', 'refused']),
    /** Why; a refusal needs it. */
    why: z.string().check(z.maxLength(100)),
  }),
  output: z.object({ decision: z.enum(['approved', 'refused']) }),
  errors: [
    'out_of_scope',
    'unknown_approval',
    'unknown_household',
    'already_decided',
    'household_contested',
    'too_many_members',
    'lease_out_of_range',
  ],
})

/**
 * Rules on a contest: `kept` leaves the members as they are, `reset` ends every membership and revokes the slips, and those who
 * live there bind again. Nobody rules on what they raised themselves, or on their own household.
 */
export const ruleContest = defineEndpoint({
  name: 'ruleContest',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee', 'subdistrict', 'district'],
  input: z.strictObject({ number: householdCode, ruling: z.enum(['kept', 'reset']), why }),
  output: z.object({ ruling: z.enum(['kept', 'reset']) }),
  errors: ['out_of_scope', 'unknown_contest', 'already_decided', 'not_yours_to_rule'],
})
