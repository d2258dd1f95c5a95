import type { ErrorCode } from '../contract/errors'
import type { Complaint } from '../record/complaints'
import type { Happening } from './facts'
import { openStates } from './states'

/**
 * Why a case cannot be merged into another one, or null if it can. It goes into an older one of the same kind: so no deadline
 * begins anew, no complaint leaves the rate as an enquiry, and no two cases end up in each other.
 */
export function mergeRefusal(found: Complaint, into: Complaint): ErrorCode | null {
  if (into.compound !== found.compound) return 'other_compound'
  const isPossible =
    openStates.includes(into.standing.state) &&
    into.standing.kind === found.standing.kind &&
    isOlder(into, found)
  return isPossible ? null : 'act_not_possible'
}

function isOlder(one: Complaint, other: Complaint): boolean {
  const [first, second] = [one.standing.filedAt, other.standing.filedAt]
  return first === second ? one.number < other.number : first < second
}

/** What becomes of a case that another one is merged into: that one's households, each once, and the fact, once. */
export function absorbing(
  into: Complaint,
  found: Complaint,
): { households: Complaint['households']; happenings: Happening[] } {
  const known = new Set(into.households.map(({ tag }) => tag))
  const added = found.households.filter(({ tag }) => !known.has(tag))
  const isTold = into.timeline.some((fact) => fact.type === 'absorbed' && fact.from === found.number)
  return {
    households: [...into.households, ...added],
    happenings: isTold ? [] : [{ type: 'absorbed', from: found.number }],
  }
}
