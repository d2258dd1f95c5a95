import { readHousehold } from '../../core/contract/households'
import { bindingLimits } from '../../core/place/binding-rules'
import { holding } from '../../core/place/lease'
import { households } from '../../core/record/households'
import { handle, signedIn } from '../platform/call'
import { householdView, ownHousehold } from './views'

export const readHouseholdHandler = handle(readHousehold, async (input, call) => {
  const accountId = signedIn(call)
  const bound = ownHousehold(await call.account(), input.household)
  const household = await call.documents.get(households, bound.household)
  if (household === null) throw new Error('a binding to no household')
  return {
    household: householdView(bound),
    members: holding(household.members, call.now).map(({ account, kind, since }) => ({
      kind,
      since,
      self: account === accountId,
    })),
    mostMembers: bindingLimits.membersPerHousehold,
    contested: household.contested,
  }
})
