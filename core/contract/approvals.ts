import * as z from 'zod/mini'
import { residentKind } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'

/**
 * Asks the residents' committee to let the account join one more household than it usually may. Whoever asks shows the
 * household's slip; asking twice is asking once.
 */
export const askForHousehold = defineEndpoint({
  name: 'askForHousehold',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({
    slip: z.string().check(z.minLength(1), z.maxLength(40)),
    kind: residentKind,
    /** Last day of the lease, for an occupant who states it. */
    leaseUntil: z.optional(z.string().check(z.maxLength(10))),
    reason: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  output: z.object({ compoundName: z.string(), label: z.string(), expiresAt: z.string() }),
  errors: [
    'slip_unknown',
    'slip_expired',
    'slip_revoked',
    'slip_used_up',
    'slip_for_tenants',
    'lease_out_of_range',
    'too_many_attempts',
    'too_many_members',
    'household_contested',
    'approval_not_needed',
    'text_refused',
  ],
})
