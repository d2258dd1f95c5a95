import { revokeSlips } from '../../core/contract/slips'
import { audit } from '../../core/record/audit'
import { slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { openSlipsOf, reachedHousehold } from './reached-household'

/** Repeating it revokes nothing more; the count is then 0. */
export const revokeSlipsHandler = handle(revokeSlips, async (input, call) => {
  const { household, grant } = await reachedHousehold(input.household, call)
  const open = await openSlipsOf(household._id, call)
  if (open.length === 0) return { revoked: 0 }
  await call.documents.transaction(async (transaction) => {
    for (const { _id } of open) await transaction.update(slips, _id, { revokedAt: call.now })
    await transaction.set(
      audit,
      auditEntryOf(grant, { action: 'slipsRevoked', subject: household._id }, call),
    )
  })
  return { revoked: open.length }
})
