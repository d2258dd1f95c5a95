import * as z from 'zod/mini'
import { residentKind } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'
import { householdView } from './home'

const householdCode = z.string().check(z.minLength(1), z.maxLength(64))

/** Binds the account to the household of a slip; `slip` is its twelve digits, however they were entered. */
export const bindHousehold = defineEndpoint({
  name: 'bindHousehold',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({ slip: z.string().check(z.minLength(1), z.maxLength(40)), kind: residentKind }),
  output: z.object({ household: householdView, members: z.int(), alreadyMember: z.boolean() }),
  errors: [
    'slip_unknown',
    'slip_expired',
    'slip_revoked',
    'slip_used_up',
    'too_many_attempts',
    'too_many_members',
    'too_many_households',
    'household_contested',
  ],
})

/** Leaves a household. An answer already given stays, as it is the household's. */
export const leaveHousehold = defineEndpoint({
  name: 'leaveHousehold',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({ household: householdCode }),
  output: z.object({ left: z.string() }),
  errors: ['not_your_household'],
})

/** The household's members: when each joined and as what, and which one is the caller. Never what they said. */
export const readHousehold = defineEndpoint({
  name: 'readHousehold',
  door: 'resident',
  effect: 'read',
  callers: ['resident'],
  input: z.strictObject({ household: householdCode }),
  output: z.object({
    household: householdView,
    members: z.array(z.object({ kind: residentKind, since: z.string(), self: z.boolean() })),
    mostMembers: z.int(),
  }),
  errors: ['not_your_household'],
})
