import { mayAppoint } from '../../core/access/appointing'
import { appointmentState } from '../../core/access/appointment'
import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import type { Office } from '../../core/contract/offices'
import type { Invitation } from '../../core/record/invitations'
import { type Call, signedIn } from '../platform/call'

/** An invitation or appointment for whoever holds these grants; accounts stay inside. */
export function officeView(invitation: Invitation, grants: readonly Grant[], call: Call): Office {
  const {
    number,
    role,
    scope,
    agency = null,
    scopeName,
    holder,
    until,
    createdAt,
    expiresAt,
    claimedAt,
    replaces,
  } = invitation
  const place = officePlace(invitation)
  return {
    ...{ number, role, scope, agency, scopeName, holder, until, createdAt, expiresAt, claimedAt, replaces },
    state: appointmentState(invitation, call.now),
    mayEnd: grants.some((held) => mayAppoint(held, role, place)),
    own: invitation.claimedBy === signedIn(call),
  }
}

/** Where an office is, as scopes are held against it. */
export function officePlace(invitation: Invitation): PlaceCodes {
  const { city, district, subdistrict, residentsCommittee, compound, company } = invitation
  const place = { city, district, subdistrict, residentsCommittee, company }
  return compound === null ? place : { ...place, compound }
}
