import { withFacts } from '../../core/complaint/carry-on'
import { openStates } from '../../core/complaint/states'
import { joinCase } from '../../core/contract/own-cases'
import { householdTag } from '../../core/record/complaints'
import { handle, signedIn } from '../platform/call'
import { timingOf } from '../platform/case-surroundings'
import { changeCase } from '../platform/change-case'
import { withDueSteps } from '../platform/due-steps'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { isOffered } from './offered-cases'
import { ownCaseView } from './own-case-view'
import { ownHousehold } from './views'

/** A household is counted once a case, whoever of it has joined. */
export const joinCaseHandler = handle(joinCase, async (input, call) => {
  const account = signedIn(call)
  const bound = ownHousehold(await call.account(), input.household)
  const hmac = secretHmac('ACCOUNT_KEY')
  const tag = householdTag(hmac, bound.household)
  const joined = await changeCase(input.number, { request: call.request(hmac), call }, async (found) => {
    if (found.compound !== bound.compound || !isOffered(found)) throw new Refusal('unknown_case')
    if (found.households.some((each) => each.tag === tag)) throw new Refusal('already_joined')
    const timing = await timingOf(found, call)
    const present = withDueSteps(found, { now: call.now, timing })
    if (!openStates.includes(present.standing.state)) throw new Refusal('act_not_possible')
    const households = [...found.households, { tag, account, at: call.now }]
    // Who has joined stands in no fact, as the timeline is shown to handlers.
    const by = { role: 'resident', desk: null, account: null } as const
    return withFacts({ ...present, households }, [{ type: 'joined' }], { at: call.now, by, timing })
  })
  return { case: await ownCaseView(joined, call) }
})
