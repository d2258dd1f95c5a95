import * as z from 'zod/mini'
import { mostSlipsACall } from '../place/binding-rules'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))

/** For a tenant alone, who is bound until the lease's last day (null: it is not known). */
const tenant = z.strictObject({ leaseUntil: z.nullable(z.string().check(z.maxLength(10))) })

/** The compounds of the caller's residents' committee with their buildings. */
export const listOwnCompounds = defineEndpoint({
  name: 'listOwnCompounds',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({}),
  output: z.object({
    compounds: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        buildings: z.array(z.object({ code: z.string(), name: z.string(), households: z.int() })),
      }),
    ),
  }),
  errors: ['truncated_answer'],
})

/** The households of one building: how many members each has, never who or what they said. */
export const listHouseholds = defineEndpoint({
  name: 'listHouseholds',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code, building: code }),
  output: z.object({
    households: z.array(z.object({ code: z.string(), label: z.string(), members: z.int() })),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'truncated_answer'],
})

/** Issues a new slip for a household; earlier paper slips of it no longer work. The digits are shown this once. */
export const issueSlip = defineEndpoint({
  name: 'issueSlip',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ household: code, tenant: z.optional(tenant) }),
  output: z.object({ label: z.string(), slip: z.string(), expiresAt: z.string() }),
  errors: ['out_of_scope', 'unknown_household', 'lease_out_of_range'],
})

/**
 * A code for somebody who stands at the desk: one use, within minutes. Earlier desk codes of the household no longer work,
 * slips on paper do. `seconds` is how long it works from now on.
 */
export const issueDeskCode = defineEndpoint({
  name: 'issueDeskCode',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ household: code, tenant: z.optional(tenant) }),
  output: z.object({ label: z.string(), slip: z.string(), seconds: z.int() }),
  errors: ['out_of_scope', 'unknown_household', 'lease_out_of_range', 'too_many_desk_codes'],
})

/**
 * New slips for many households of a building, to be printed; their earlier paper slips no longer work. The digits are in this
 * answer alone; the same request is answered with the same ones. `left` counts the households without a slip in it: with
 * `onlyUnbound` those that have a member, and any whose slip was replaced since.
 */
export const issueBuildingSlips = defineEndpoint({
  name: 'issueBuildingSlips',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    compound: code,
    building: code,
    households: z.array(code).check(z.minLength(1), z.maxLength(mostSlipsACall)),
    onlyUnbound: z.boolean(),
  }),
  output: z.object({
    slips: z.array(
      z.object({ household: z.string(), label: z.string(), slip: z.string(), expiresAt: z.string() }),
    ),
    left: z.int(),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'unknown_household'],
})

/** Revokes every open slip of a household. Members who are already bound stay. */
export const revokeSlips = defineEndpoint({
  name: 'revokeSlips',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ household: code }),
  output: z.object({ revoked: z.int() }),
  errors: ['out_of_scope', 'unknown_household'],
})

/**
 * Ends every membership of a household and revokes its slips, when somebody is bound who does not live there. The committee
 * learns how many there were, never who; those who live there bind again by a new slip. An answer given stays the household's.
 */
export const unbindHousehold = defineEndpoint({
  name: 'unbindHousehold',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ household: code }),
  output: z.object({ unbound: z.int() }),
  errors: ['out_of_scope', 'unknown_household', 'already_contested'],
})
