import { mayAppoint } from '../../core/access/appointing'
import { appointmentState } from '../../core/access/appointment'
import { handOver } from '../../core/contract/offices'
import { handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { makeInvitation } from './make-invitation'
import { officePlace, officeView } from './office-view'
import { officeOf } from './reached-office'

/** The term stays as it is: whoever hands over gives no more than they hold. */
export const handOverHandler = handle(handOver, async (input, call) => {
  const office = await officeOf(input.number, call)
  if (office === null || appointmentState(office, call.now) !== 'held') {
    throw new Refusal('unknown_appointment')
  }
  const grants = await call.grants()
  const place = officePlace(office)
  const own = office.claimedBy === signedIn(call)
  const grant = grants.find((held) =>
    own ? held.invitation === office.number : mayAppoint(held, office.role, place),
  )
  if (grant === undefined) throw new Refusal('unknown_appointment')
  const { role, scope, agency, scopeName, until } = office
  const { code, invitation } = await makeInvitation(
    {
      ...{ grant, place, role, scope, agency, scopeName, until },
      holder: input.holder,
      replaces: office.number,
    },
    call,
  )
  return { code, office: officeView(invitation, grants, call) }
})
