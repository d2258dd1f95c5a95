import { contestHousehold } from '../../core/contract/contests'
import { handle } from '../platform/call'
import { openContest } from '../platform/open-contest'
import { ownHousehold } from './views'

export const contestHouseholdHandler = handle(contestHousehold, async (input, call) => {
  const { household, compoundName } = ownHousehold(await call.account(), input.household)
  return { number: await openContest({ household, compoundName, raisedBy: 'member', why: input.why }, call) }
})
