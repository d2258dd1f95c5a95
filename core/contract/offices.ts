import * as z from 'zod/mini'
import { agency, agencyFits } from '../access/agency'
import { role } from '../access/role'
import { instant } from '../record/instant'
import { defineEndpoint } from './endpoint'

const scope = z.string().check(z.minLength(1), z.maxLength(64))
const number = z.string().check(z.minLength(1), z.maxLength(32))
const code = z.string().check(z.minLength(1), z.maxLength(60))
/** Whose office it is, in words. */
const holder = z.string().check(z.trim(), z.minLength(2), z.maxLength(30))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(100))

/** An invitation or appointment as those see it who may read its scope. */
export const office = z.object({
  number: z.string(),
  role,
  scope: z.string(),
  scopeName: z.string(),
  /** What a department or a utility is responsible for there; null for the other roles. */
  agency: z.nullable(agency),
  holder: z.string(),
  state: z.enum(['open', 'expired', 'revoked', 'held', 'over', 'ended']),
  until: z.nullable(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  claimedAt: z.nullable(z.string()),
  /** Whether it takes over another office. */
  replaces: z.nullable(z.string()),
  /** Whether the caller may withdraw or end it. */
  mayEnd: z.boolean(),
  /** Whether it is the caller's own. */
  own: z.boolean(),
})
export type Office = z.infer<typeof office>

const made = z.object({ code: z.string(), office })

/** What a role may be given: cities, districts, compounds… within the caller's scope, whose name holds a text. */
export const findScopes = defineEndpoint({
  name: 'findScopes',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ role, name: z.optional(z.string().check(z.maxLength(30))) }),
  output: z.object({
    /** Several committees and compounds of a city bear one name: what they lie in tells them apart, where that is known. */
    scopes: z.array(z.object({ scope: z.string(), name: z.string(), within: z.nullable(z.string()) })),
    /** Whether there are more than are told here. */
    more: z.boolean(),
  }),
  errors: ['may_not_appoint', 'truncated_answer'],
})

/** Invites somebody into an office. The code is shown this once; a repeated request shows it again. */
export const createInvitation = defineEndpoint({
  name: 'createInvitation',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z
    .strictObject({ role, scope, agency: z.nullish(agency), holder, until: z.nullable(instant) })
    .check(z.refine((wanted) => agencyFits(wanted.role, wanted.agency ?? null))),
  output: made,
  errors: ['may_not_appoint', 'unknown_scope', 'out_of_scope', 'term_in_the_past'],
})

/**
 * Invites somebody to take over an office: when they accept, the present holder's grant ends. By the holder or by whoever
 * may end it; role, scope, agency and term stay.
 */
export const handOver = defineEndpoint({
  name: 'handOver',
  door: 'staff',
  effect: 'write',
  callers: role.options,
  input: z.strictObject({ number, holder }),
  output: made,
  errors: ['unknown_appointment'],
})

const cursor = z.strictObject({ at: instant, id: z.string().check(z.maxLength(64)) })

/** Open invitations and current appointments within the caller's scope, newest first. */
export const listStaff = defineEndpoint({
  name: 'listStaff',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ role: z.optional(role), before: z.optional(cursor) }),
  output: z.object({
    offices: z.array(office),
    /** Pass as `before` for the next page; null at the end. */
    next: z.nullable(z.object({ at: z.string(), id: z.string() })),
  }),
  errors: [],
})

/** Withdraws an invitation that nobody has accepted. */
export const revokeInvitation = defineEndpoint({
  name: 'revokeInvitation',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ number }),
  output: z.object({ office }),
  errors: ['unknown_appointment', 'invitation_used'],
})

/** Ends an appointment: the person's next call is refused. A city's last bureau account stays. */
export const endAppointment = defineEndpoint({
  name: 'endAppointment',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ number, why }),
  output: z.object({ office }),
  errors: ['unknown_appointment', 'last_bureau_account'],
})

/** Accepts an invitation, however its code was typed; the account gets the role at once. */
export const claimInvitation = defineEndpoint({
  name: 'claimInvitation',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({ code }),
  output: z.object({
    role,
    scope: z.string(),
    scopeName: z.string(),
    agency: z.nullable(agency),
    holder: z.string(),
    until: z.nullable(z.string()),
  }),
  errors: [
    'invitation_unknown',
    'invitation_expired',
    'invitation_revoked',
    'invitation_used',
    'invitation_yours_already',
    'invitation_by_yourself',
    'role_held_already',
    'too_many_attempts',
  ],
})

/** By the code that `deploy` printed: lays the city's regions and makes its first bureau account. Works once. */
export const claimCity = defineEndpoint({
  name: 'claimCity',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({ code }),
  output: claimInvitation.output,
  errors: ['invitation_unknown', 'city_claimed_already', 'too_many_attempts'],
})
