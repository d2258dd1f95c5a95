import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

const householdCode = z.string().check(z.minLength(1), z.maxLength(64))
const why = z.string().check(z.minLength(1), z.maxLength(200))
const raised = z.object({ number: z.string() })

/** A member says that somebody is bound to the household who does not live there. Nobody new is bound until it is ruled on. */
export const contestHousehold = defineEndpoint({
  name: 'contestHousehold',
  door: 'resident',
  effect: 'write',
  callers: ['resident'],
  input: z.strictObject({ household: householdCode, why }),
  output: raised,
  errors: ['not_your_household', 'already_contested', 'text_refused'],
})

/** The same by a worker, for somebody who stands at the desk and is not bound. A higher office then rules. */
export const contestAtDesk = defineEndpoint({
  name: 'contestAtDesk',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ household: householdCode, why }),
  output: raised,
  errors: ['out_of_scope', 'unknown_household', 'already_contested', 'text_refused'],
})
