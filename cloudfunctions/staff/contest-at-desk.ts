import { contestAtDesk } from '../../core/contract/contests'
import { audit } from '../../core/record/audit'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { openContest } from '../platform/open-contest'
import { reachedHousehold } from './reached-household'

export const contestAtDeskHandler = handle(contestAtDesk, async (input, call) => {
  const { household, grant, place, compoundName } = await reachedHousehold(input.household, call)
  const raised = {
    household: household._id,
    compoundName,
    raisedBy: 'residentsCommittee',
    why: input.why,
  } as const
  const number = await openContest(raised, call, (contest, transaction) => {
    const done = { action: 'contestRaised', subject: household._id, place, after: { contest } } as const
    return transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { number }
})
