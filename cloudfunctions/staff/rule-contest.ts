import type { Grant } from '../../core/access/role'
import { ruleContest } from '../../core/contract/matters'
import { holding } from '../../core/place/lease'
import { audit } from '../../core/record/audit'
import { type Contest, contests, raiserTag } from '../../core/record/contests'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { tellMembers } from '../platform/tell-members'
import { emptyHousehold } from './empty-household'
import { reachedHousehold } from './reached-household'

/** An answer that the household has given stays the household's, whatever the ruling. */
export const ruleContestHandler = handle(ruleContest, async (input, call) => {
  const { ruling } = input
  const why = input.why.trim()
  if (why === '') throw new Refusal('invalid_input')
  const known = await call.documents.get(contests, input.number)
  if (known === null) throw new Refusal('unknown_contest')
  const { grant, place } = await reachedHousehold(known.household, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  await call.documents.transaction(async (transaction) => {
    const contest = await transaction.get(contests, known._id)
    const household = await transaction.get(households, known.household)
    if (contest === null || household === null) throw new Refusal('unknown_contest')
    if (isRepeated(contest.requestKeys, request)) return
    if (contest.state !== 'open') throw new Refusal('already_decided')
    const isMember = holding(household.members, call.now).some((each) => each.account === signedIn(call))
    if (isMember || !mayRule(contest, grant, call)) throw new Refusal('not_yours_to_rule')
    const kind = ruling === 'kept' ? 'contestKept' : 'contestReset'
    await tellMembers({ household, compoundName: contest.compoundName, kind, why }, transaction, call)
    const ruled = ruling === 'kept' ? household : await emptyHousehold(household, transaction, call)
    await transaction.set(households, { ...ruled, contested: false })
    await transaction.set(contests, {
      ...contest,
      state: ruling,
      why: null,
      ruledAt: call.now,
      requestKeys: remember(contest.requestKeys, request),
    })
    const before = { contest: contest._id, contested: true }
    const done = {
      action: 'contestRuled',
      subject: household._id,
      place,
      before,
      after: { ruling },
      why,
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { ruling }
})

/** Nobody rules on what they raised themselves; what a committee raised is ruled on by a higher office. */
export function mayRule(contest: Contest, grant: Grant, call: Call): boolean {
  if (contest.raiserTag === raiserTag(secretHmac('SLIP_KEY'), contest._id, signedIn(call))) return false
  return contest.raisedBy === 'member' || grant.role !== 'residentsCommittee'
}
