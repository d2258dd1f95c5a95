import { unbindHousehold } from '../../core/contract/slips'
import { holding } from '../../core/place/lease'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { emptyHousehold } from './empty-household'
import { openSlipsOf, reachedHousehold } from './reached-household'

/** Not while a contest is open: then the ruling decides, which may be another office's. */
export const unbindHouseholdHandler = handle(unbindHousehold, async (input, call) => {
  const { household, grant, place } = await reachedHousehold(input.household, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const unbound = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(households, household._id)
    if (present === null) throw new Refusal('unknown_household')
    if (isRepeated(present.requestKeys, request)) {
      return Number(present.requestKeys.find((each) => each.key === request.key)?.made)
    }
    if (present.contested) throw new Refusal('already_contested')
    const members = holding(present.members, call.now).length
    const compoundName = (await transaction.get(compounds, present.compound))?.name ?? ''
    await tellMembers({ household: present, compoundName, kind: 'householdUnbound' }, transaction, call)
    const openSlips = (await openSlipsOf(present._id, call)).length
    const emptied = await emptyHousehold(present, transaction, call)
    const requestKeys = remember(present.requestKeys, { ...request, made: String(members) })
    await transaction.set(households, { ...emptied, requestKeys })
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'householdUnbound',
          subject: present._id,
          place,
          before: { members, openSlips },
          after: { members: 0, openSlips: 0 },
        },
        call,
      ),
    )
    return members
  })
  return { unbound }
})
