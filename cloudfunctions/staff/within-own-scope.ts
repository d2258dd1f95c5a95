import type { Grant } from '../../core/access/role'
import { scopeFieldOf } from '../../core/access/scope'
import { command, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** The condition that a document's place lies within the caller's widest role, by all grants of that role. */
export function withinOwnScope(grants: readonly Grant[]): Fields {
  const [widest] = grants
  const field = widest && scopeFieldOf(widest.role)
  if (field === undefined) throw new Refusal('not_allowed')
  const scopes = grants.filter((held) => held.role === widest?.role).map((held) => held.scope)
  // One scope is matched by itself, so that an index gives its rows in order.
  return { [field]: scopes.length === 1 ? scopes[0] : command.in(scopes) }
}
