import { mayAppoint } from '../../core/access/appointing'
import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { type Invitation, invitations } from '../../core/record/invitations'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { officePlace } from './office-view'

/** An invitation or appointment by its number; null if there is none. */
export async function officeOf(number: string, call: Call): Promise<Invitation | null> {
  const [found = null] = await call.documents.find(invitations, { where: { number }, limit: 1 })
  return found
}

/** One that the caller may end, with the grant that says so. Others are answered as if they did not exist. */
export async function reachedOffice(
  number: string,
  call: Call,
): Promise<{ office: Invitation; grant: Grant; grants: Grant[]; place: PlaceCodes }> {
  const office = await officeOf(number, call)
  const grants = await call.grants()
  const place = office && officePlace(office)
  const grant = place && grants.find((held) => mayAppoint(held, office.role, place))
  if (!office || !place || !grant) throw new Refusal('unknown_appointment')
  return { office, grant, grants, place }
}
