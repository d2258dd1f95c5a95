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
  consent: 'needed',
  input: z.strictObject({
    slip: z.string().check(z.minLength(1), z.maxLength(40)),
    kind: residentKind,
    /** Last day of the lease, for an occupant who states it. */
    leaseUntil: z.optional(z.string().check(z.maxLength(10))),
  }),
  output: z.object({
    household: householdView,
    members: z.int(),
    alreadyMember: z.boolean(),
    /** A member's binding now lasts longer: the code named a later end of the lease. */
    renewed: z.boolean(),
  }),
  errors: [
    'slip_unknown',
    'slip_expired',
    'slip_revoked',
    'slip_used_up',
    'slip_for_tenants',
    'lease_out_of_range',
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
    /** Whether who lives here is contested at present. */
    contested: z.boolean(),
  }),
  errors: ['not_your_household'],
})
