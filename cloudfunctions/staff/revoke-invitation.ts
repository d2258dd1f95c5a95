import { revokeInvitation } from '../../core/contract/offices'
import { audit } from '../../core/record/audit'
import { invitations } from '../../core/record/invitations'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, signedIn } from '../platform/call'
import { officeFacts } from '../platform/office-facts'
import { Refusal } from '../platform/refusal'
import { officeView } from './office-view'
import { reachedOffice } from './reached-office'

/** Repeating it changes nothing more. */
export const revokeInvitationHandler = handle(revokeInvitation, async (input, call) => {
  const { office, grant, grants, place } = await reachedOffice(input.number, call)
  const revoked = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(invitations, office._id)
    if (present === null) throw new Refusal('unknown_appointment')
    if (present.claimedBy !== null) throw new Refusal('invitation_used')
    if (present.endedAt !== null) return present
    const ended = { ...present, endedAt: call.now, endedBy: signedIn(call) }
    await transaction.set(invitations, ended)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'invitationRevoked',
          subject: present.number,
          place,
          before: officeFacts(present),
        },
        call,
      ),
    )
    return ended
  })
  return { office: officeView(revoked, grants, call) }
})
