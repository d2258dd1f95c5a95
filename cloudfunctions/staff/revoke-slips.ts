import { revokeSlips } from '../../core/contract/slips'
import { audit } from '../../core/record/audit'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { openSlipsOf, reachedHousehold } from './reached-household'

/** The request is remembered on the household: repeated later, it must not revoke a slip that was issued since. */
export const revokeSlipsHandler = handle(revokeSlips, async (input, call) => {
  const { household, grant, place } = await reachedHousehold(input.household, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const revoked = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(households, household._id)
    if (present === null) throw new Refusal('unknown_household')
    if (isRepeated(present.requestKeys, request)) {
      return Number(present.requestKeys.find((each) => each.key === request.key)?.made)
    }
    const open = await openSlipsOf(household._id, call)
    for (const { _id } of open) await transaction.update(slips, _id, { revokedAt: call.now })
    const requestKeys = remember(present.requestKeys, { ...request, made: String(open.length) })
    await transaction.set(households, { ...present, requestKeys })
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'slipsRevoked',
          subject: household._id,
          place,
          before: { openSlips: open.length },
          after: { openSlips: 0 },
        },
        call,
      ),
    )
    return open.length
  })
  return { revoked }
})
