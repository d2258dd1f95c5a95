import { claimRefusal } from '../../core/access/appointment'
import { invitationId, readInvitationCode } from '../../core/access/invitation-code'
import { type Grant, isCurrent } from '../../core/access/role'
import { claimInvitation } from '../../core/contract/offices'
import { mustWait, recentAttempts } from '../../core/place/binding-rules'
import { accounts, newAccount } from '../../core/record/accounts'
import { audit } from '../../core/record/audit'
import { type Invitation, invitations } from '../../core/record/invitations'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { officeFacts } from '../platform/office-facts'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** Wrong codes count as wrong slips do, in the transaction that looked; the refusal itself is given after its commit. */
export const claimInvitationHandler = handle(claimInvitation, async (input, call) => {
  const accountId = signedIn(call)
  const code = readInvitationCode(input.code)
  if (code === null) throw new Refusal('invitation_unknown')
  const hmac = secretHmac('ACCOUNT_KEY')
  const id = invitationId(hmac, code)
  const request = call.request(hmac)
  const claimed = await call.documents.transaction<Invitation | null>(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    const invitation = await transaction.get(invitations, id)
    if (isRepeated(account.requestKeys, request)) return invitation
    if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
    const attempts = recentAttempts(account.attempts, call.now)
    const requestKeys = remember(account.requestKeys, request)
    if (invitation === null) {
      await transaction.set(accounts, { ...account, attempts: [...attempts, call.now], requestKeys })
      return null
    }
    refuseIf(claimRefusal(invitation, accountId, call.now))
    const { role, scope, agency = null, scopeName, number, until } = invitation
    const held = account.roles.some(
      (each) =>
        each.role === role &&
        each.scope === scope &&
        (each.agency ?? null) === agency &&
        isCurrent(each, call.now),
    )
    if (held) throw new Refusal('role_held_already')
    await takeOver(invitation, transaction, call)
    const grant: Grant = {
      ...{ role, scope, ...(agency && { agency }), scopeName },
      ...{ from: call.now, until, invitation: number },
    }
    await transaction.set(accounts, { ...account, roles: [...account.roles, grant], attempts, requestKeys })
    const accepted = { ...invitation, claimedBy: accountId, claimedAt: call.now }
    await transaction.set(invitations, accepted)
    await transaction.set(audit, acceptedEntry(accepted, grant, call))
    return accepted
  })
  if (claimed === null) throw new Refusal('invitation_unknown')
  const { role, scope, agency = null, scopeName, holder, until } = claimed
  return { role, scope, agency, scopeName, holder, until }
})

/** Ends the office that is handed over. One that has ended since cannot be handed over any more. */
async function takeOver(invitation: Invitation, transaction: Transaction, call: Call): Promise<void> {
  if (invitation.replaces === null) return
  const [found] = await call.documents.find(invitations, {
    where: { number: invitation.replaces },
    limit: 1,
  })
  const before = found ? await transaction.get(invitations, found._id) : null
  if (before === null || before.claimedBy === null || before.endedAt !== null) {
    throw new Refusal('invitation_revoked')
  }
  await transaction.set(invitations, { ...before, endedAt: call.now, endedBy: invitation.invitedBy })
  const holder = await transaction.get(accounts, before.claimedBy)
  if (holder === null) return
  const roles = holder.roles.filter((held) => held.invitation !== before.number)
  await transaction.set(accounts, { ...holder, roles })
}

function acceptedEntry(accepted: Invitation, grant: Grant, call: Call) {
  const { number, until, replaces, city, district, subdistrict, residentsCommittee } = accepted
  const { compound, company } = accepted
  const place = { city, district, subdistrict, residentsCommittee, company }
  return auditEntryOf(
    grant,
    {
      action: 'officeAccepted',
      subject: number,
      place: compound === null ? place : { ...place, compound },
      before: replaces === null ? undefined : { replaces },
      after: { ...officeFacts(accepted), until },
    },
    call,
  )
}
