import type { AuditFacts } from '../../core/record/audit'
import type { Invitation } from '../../core/record/invitations'

/** An office as the audit tells it. */
export function officeFacts({ role, agency, scopeName, holder }: Invitation): AuditFacts {
  return { role, ...(agency && { agency }), scopeName, holder }
}
