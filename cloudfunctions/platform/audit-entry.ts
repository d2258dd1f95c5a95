import type { Grant } from '../../core/access/role'
import type { AuditEntry } from '../../core/record/audit'
import { type Call, signedIn } from './call'

/** The audit entry of a staff action under a grant; written in the transaction of the action itself. */
export function auditEntryOf(
  grant: Grant,
  did: Pick<AuditEntry, 'action' | 'subject'>,
  call: Call,
): AuditEntry {
  return {
    _id: call.newId(),
    at: call.now,
    account: signedIn(call),
    role: grant.role,
    scope: grant.scope,
    ...did,
  }
}
