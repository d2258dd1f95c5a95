import { invitationValidDays } from '../../core/access/appointment'
import { invitationCodeFromHex, invitationId } from '../../core/access/invitation-code'
import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { daysLater } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { type Invitation, invitations } from '../../core/record/invitations'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated, signedIn } from '../platform/call'
import { officeFacts } from '../platform/office-facts'
import { newOfficeNumber } from '../platform/office-number'
import { secretHmac } from '../platform/secrets'

/** What is offered, and under which grant. */
export type Offer = Pick<
  Invitation,
  'role' | 'scope' | 'agency' | 'scopeName' | 'holder' | 'until' | 'replaces'
> & {
  grant: Grant
  place: PlaceCodes
}

/**
 * Makes an invitation. The code is derived from the account and the request key by a secret: a repeated request shows the
 * same one, although only its hash is stored.
 */
export async function makeInvitation(
  offer: Offer,
  call: Call,
): Promise<{ code: string; invitation: Invitation }> {
  const { grant, place, ...offered } = offer
  const account = signedIn(call)
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const code = invitationCodeFromHex(hmac(`invitationCode|${account}|${request.key}`))
  const id = invitationId(hmac, code)
  const invitation = await call.documents.transaction<Invitation>(async (transaction) => {
    const earlier = await transaction.get(invitations, id)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) return earlier
    const { city, district, subdistrict, residentsCommittee, compound = null, company = null } = place
    const made: Invitation = {
      _id: id,
      number: newOfficeNumber(),
      ...offered,
      ...{ city, district, subdistrict, residentsCommittee, compound, company },
      createdAt: call.now,
      expiresAt: daysLater(call.now, invitationValidDays),
      invitedBy: account,
      claimedBy: null,
      claimedAt: null,
      endedAt: null,
      endedBy: null,
      why: null,
      requestKeys: [request],
    }
    await transaction.set(invitations, made)
    const { until, replaces } = made
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'invitationCreated',
          subject: made.number,
          place,
          after: { ...officeFacts(made), until, ...(replaces && { replaces }) },
        },
        call,
      ),
    )
    return made
  })
  return { code, invitation }
}
