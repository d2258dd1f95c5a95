import { leaveHousehold } from '../../core/contract/households'
import { accounts } from '../../core/record/accounts'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { handle, isRepeated, signedIn } from '../platform/call'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { ownHousehold } from './views'

export const leaveHouseholdHandler = handle(leaveHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const account = await transaction.get(accounts, accountId)
    if (account !== null && isRepeated(account.requestKeys, request)) return
    const bound = ownHousehold(account, input.household)
    const household = await transaction.get(households, bound.household)
    if (account === null || household === null) throw new Error('a binding to no household')
    const remaining = {
      ...household,
      members: household.members.filter((each) => each.account !== accountId),
    }
    await tellMembers(
      { household: remaining, compoundName: bound.compoundName, kind: 'memberLeft' },
      transaction,
      call,
    )
    await transaction.set(households, remaining)
    await transaction.set(accounts, {
      ...account,
      households: account.households.filter((each) => each.household !== bound.household),
      requestKeys: remember(account.requestKeys, request),
    })
  })
  return { left: input.household }
})
