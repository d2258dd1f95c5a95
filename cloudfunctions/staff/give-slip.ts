import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { isEligible } from '../../core/place/eligible'
import { leaseEnd, leaseRefusal } from '../../core/place/lease'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { audit } from '../../core/record/audit'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { type Slip, slipId, slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { openSlipsOf } from './reached-household'

type Given = {
  household: Household
  grant: Grant
  place: PlaceCodes
  kind: Slip['kind']
  tenant: { leaseUntil: string | null } | undefined
  usesAllowed: number
  validMilliseconds: number
  /** Before anything is written: refuses, or writes what belongs to it. */
  first?: (transaction: Transaction) => Promise<void>
}

/**
 * Gives a household a new slip in place of its open ones of the same kind. The code is derived from the household and the
 * request key by the slips' secret: a repeated request shows the same slip, although only its hash is stored.
 */
export async function giveSlip(given: Given, call: Call): Promise<{ code: string; slip: Slip }> {
  const { household, grant, place, kind } = given
  const hmac = secretHmac('SLIP_KEY')
  const request = call.request(hmac)
  const code = slipCodeOf(household._id, request.key)
  const id = slipId(hmac, code)
  const whom = boundBy(given.tenant, call)
  const slip = await call.documents.transaction<Slip>(async (transaction) => {
    const present = await transaction.get(households, household._id)
    if (present === null || !isEligible(present)) throw new Refusal('unknown_household')
    const earlier = await transaction.get(slips, id)
    if (isRepeated(present.requestKeys, request) && earlier !== null) {
      // Revoked since: showing its digits again would hand out a slip that does not work.
      if (earlier.revokedAt !== null) throw new Refusal('conflict_try_again')
      return earlier
    }
    // One in a hundred thousand million: another household's slip has this very code.
    if (earlier !== null) throw new Refusal('conflict_try_again')
    await given.first?.(transaction)
    // Read anew on every attempt: whoever issued a slip meanwhile changed the household, which makes this try conflict.
    const open = await openSlipsOf(household._id, call)
    const replaced = open.filter((one) => one.kind === kind)
    for (const each of replaced) {
      await transaction.update(slips, each._id, { revokedAt: call.now })
    }
    const made: Slip = {
      _id: id,
      household: household._id,
      kind,
      ...whom,
      issuedAt: call.now,
      expiresAt: new Date(Date.parse(call.now) + given.validMilliseconds).toISOString(),
      revokedAt: null,
      uses: 0,
      usesAllowed: given.usesAllowed,
    }
    await transaction.set(slips, made)
    await transaction.set(households, { ...present, requestKeys: remember(present.requestKeys, request) })
    const action = kind === 'desk' ? 'deskCodeIssued' : 'slipIssued'
    const before = { openSlips: replaced.length }
    const after = { openSlips: 1, expiresAt: made.expiresAt }
    await transaction.set(
      audit,
      auditEntryOf(grant, { action, subject: household._id, place, before, after }, call),
    )
    return made
  })
  return { code, slip }
}

/** The digits of the slip that a request makes for a household. */
export function slipCodeOf(household: string, requestKey: string): string {
  return slipCodeFromHex(secretHmac('SLIP_KEY')(`code|${household}|${requestKey}`))
}

/** Whom the slip binds, and until when. */
function boundBy(tenant: Given['tenant'], call: Call): Pick<Slip, 'residentKind' | 'memberUntil'> {
  if (tenant === undefined) return { residentKind: null, memberUntil: null }
  const memberUntil = tenant.leaseUntil === null ? null : leaseEnd(tenant.leaseUntil)
  if (tenant.leaseUntil !== null && memberUntil === null) throw new Refusal('invalid_input')
  refuseIf(leaseRefusal(memberUntil, call.now))
  return { residentKind: 'occupant', memberUntil }
}
