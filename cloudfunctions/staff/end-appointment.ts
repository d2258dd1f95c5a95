import { endAppointment } from '../../core/contract/offices'
import { accounts } from '../../core/record/accounts'
import { audit } from '../../core/record/audit'
import { firstOfficeId, type Invitation, invitations } from '../../core/record/invitations'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, type Request, signedIn } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { officeFacts } from '../platform/office-facts'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { officeView } from './office-view'
import { reachedOffice } from './reached-office'

/** Grant and record end in one transaction, so that the next call of an open tab is refused. Repeating it changes nothing more. */
export const endAppointmentHandler = handle(endAppointment, async (input, call) => {
  const { office, grant, grants, place } = await reachedOffice(input.number, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const ended = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(invitations, office._id)
    if (present === null || present.claimedBy === null) throw new Refusal('unknown_appointment')
    if (present.endedAt !== null) return present
    if (present.role === 'bureau') await keepOneBureau(present, { transaction, call, request })
    const account = await transaction.get(accounts, present.claimedBy)
    if (account !== null) {
      const roles = account.roles.filter((held) => held.invitation !== present.number)
      await transaction.set(accounts, { ...account, roles })
    }
    const done = { ...present, endedAt: call.now, endedBy: signedIn(call), why: input.why }
    await transaction.set(invitations, done)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'officeEnded',
          subject: present.number,
          place,
          before: { ...officeFacts(present), until: present.until },
          why: input.why,
        },
        call,
      ),
    )
    return done
  })
  return { office: officeView(ended, grants, call) }
})

type Ending = { transaction: Transaction; call: Call; request: Request }

/**
 * A city keeps one bureau account without a term, or nobody could ever be appointed again. Every ending writes the city's
 * first office, read before the others are counted: of two at once one conflicts, and counts anew.
 */
async function keepOneBureau(ending: Invitation, { transaction, call, request }: Ending): Promise<void> {
  const id = firstOfficeId(ending.city)
  const first = await transaction.get(invitations, id)
  const others = await call.documents.find(invitations, {
    where: {
      city: ending.city,
      endedAt: null,
      role: 'bureau',
      until: null,
      claimedAt: command.neq(null),
      number: command.neq(ending.number),
    },
    limit: 1,
  })
  if (others.length === 0) throw new Refusal('last_bureau_account')
  if (first !== null && first._id !== ending._id) {
    await transaction.set(invitations, { ...first, requestKeys: remember(first.requestKeys, request) })
  }
}
