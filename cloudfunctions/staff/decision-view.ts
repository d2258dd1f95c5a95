import type { Grant } from '../../core/access/role'
import type { Decided } from '../../core/record/findings'
import { type Call, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** What is told of a decision: the office, and never the account. */
export function decisionView({ role, at, why }: Decided) {
  return { role, at, why }
}

/** The decision of a caller under a grant; a reason of blanks is none. */
export function decidedBy({ role, scope }: Grant, why: string, call: Call): Decided {
  const said = why.trim()
  if (said === '') throw new Refusal('invalid_input')
  return { account: signedIn(call), role, scope, at: call.now, why: said }
}
