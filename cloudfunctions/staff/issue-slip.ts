import { issueSlip } from '../../core/contract/slips'
import { bindingLimits, slipValidDays } from '../../core/place/binding-rules'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { audit } from '../../core/record/audit'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Slip, slipId, slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { openSlipsOf, reachedHousehold } from './reached-household'

/**
 * The code is derived from the household and the request key by the slips' secret: a repeated request shows the same
 * slip, although only its hash is stored.
 */
export const issueSlipHandler = handle(issueSlip, async (input, call) => {
  const hmac = secretHmac('SLIP_KEY')
  const request = call.request(hmac)
  const code = slipCodeFromHex(hmac(`code|${input.household}|${request.key}`))
  const id = slipId(hmac, code)
  const { household, grant, place } = await reachedHousehold(input.household, call)
  const issued = await call.documents.transaction<Slip>(async (transaction) => {
    const present = await transaction.get(households, household._id)
    if (present === null) throw new Refusal('unknown_household')
    const earlier = await transaction.get(slips, id)
    if (isRepeated(present.requestKeys, request) && earlier !== null) {
      // Revoked since: showing its digits again would hand out a slip that does not work.
      if (earlier.revokedAt !== null) throw new Refusal('conflict_try_again')
      return earlier
    }
    // One in a hundred thousand million: another household's slip has this very code.
    if (earlier !== null) throw new Refusal('conflict_try_again')
    // Read anew on every attempt: whoever issued a slip meanwhile changed the household, which makes this try conflict.
    const open = await openSlipsOf(household._id, call)
    for (const { _id } of open) await transaction.update(slips, _id, { revokedAt: call.now })
    const slip: Slip = {
      _id: id,
      household: household._id,
      issuedAt: call.now,
      expiresAt: new Date(Date.parse(call.now) + slipValidDays * 86_400_000).toISOString(),
      revokedAt: null,
      uses: 0,
      usesAllowed: bindingLimits.membersPerHousehold,
    }
    await transaction.set(slips, slip)
    await transaction.set(households, {
      ...present,
      requestKeys: remember(present.requestKeys, request),
    })
    await transaction.set(
      audit,
      auditEntryOf(grant, { action: 'slipIssued', subject: household._id, place }, call),
    )
    return slip
  })
  return { label: household.label, slip: code, expiresAt: issued.expiresAt }
})
