import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import type { AuditEntry, AuditFacts } from '../../core/record/audit'
import { type Call, signedIn } from './call'

/** What was done, to what, and where that is; `before`, `after` and `why` where there is something to say. */
export type Done = Pick<AuditEntry, 'action' | 'subject'> & {
  place: PlaceCodes
  before?: AuditFacts
  after?: AuditFacts
  why?: string
}

/** The audit entry of a staff action under a grant; written in the transaction of the action itself. */
export function auditEntryOf(grant: Grant, done: Done, call: Call): AuditEntry {
  const { action, subject, place, before = null, after = null, why = null } = done
  const { city, district, subdistrict, residentsCommittee, compound = null } = place
  return {
    _id: call.newId(),
    at: call.now,
    account: signedIn(call),
    role: grant.role,
    scope: grant.scope,
    ...(grant.agency && { agency: grant.agency }),
    ...{ action, subject, city, district, subdistrict, residentsCommittee, compound, before, after, why },
  }
}
