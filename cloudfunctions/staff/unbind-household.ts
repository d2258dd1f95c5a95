import { unbindHousehold } from '../../core/contract/slips'
import { accounts } from '../../core/record/accounts'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { openSlipsOf, reachedHousehold } from './reached-household'

export const unbindHouseholdHandler = handle(unbindHousehold, async (input, call) => {
  const { household, grant, place } = await reachedHousehold(input.household, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const unbound = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(households, household._id)
    if (present === null) throw new Refusal('unknown_household')
    if (isRepeated(present.requestKeys, request)) {
      return Number(present.requestKeys.find((each) => each.key === request.key)?.made)
    }
    const { members } = present
    const compoundName = (await transaction.get(compounds, present.compound))?.name ?? ''
    await tellMembers({ household: present, compoundName, kind: 'householdUnbound' }, transaction, call)
    for (const member of members) await forget(member.account, present._id, transaction)
    for (const { _id } of await openSlipsOf(present._id, call)) {
      await transaction.update(slips, _id, { revokedAt: call.now })
    }
    const requestKeys = remember(present.requestKeys, { ...request, made: String(members.length) })
    await transaction.set(households, { ...present, members: [], requestKeys })
    await transaction.set(
      audit,
      auditEntryOf(grant, { action: 'householdUnbound', subject: present._id, place }, call),
    )
    return members.length
  })
  return { unbound }
})

async function forget(accountId: string, household: string, transaction: Transaction): Promise<void> {
  const account = await transaction.get(accounts, accountId)
  if (account === null) return
  const remaining = account.households.filter((each) => each.household !== household)
  await transaction.set(accounts, { ...account, households: remaining })
}
