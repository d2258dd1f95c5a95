import { removeAssessor } from '../../core/contract/assigning'
import { assessmentId, assessments } from '../../core/record/assessments'
import { assignments } from '../../core/record/assignments'
import { audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { findApplication, reachedCampaign } from '../platform/campaigns'
import { refuseParty } from '../platform/party-to'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { assessmentPlace, assigningRefusal, sheetsReopened } from './own-assessment'
import { leftSeat } from './seats-of'

/**
 * A sheet that was handed in goes for a conflict of interest, or after an upheld objection: else whoever dislikes it could have it written
 * again.
 */
export const removeAssessorHandler = handle(
  removeAssessor,
  async ({ application: id, seat, ground, why }, call) => {
    const { application, campaign } = await findApplication(id, call)
    const { grant } = await reachedCampaign(campaign.code, call)
    const request = call.request(secretHmac('ACCOUNT_KEY'))
    await refuseParty(application, call)
    const isReopened = await sheetsReopened({ application, campaign }, call)
    refuseIf(assigningRefusal(campaign, call.now, isReopened))
    await call.documents.transaction(async (transaction) => {
      const assigned = await transaction.get(assignments, id)
      if (assigned === null) throw new Refusal('seat_empty')
      if (isRepeated(assigned.requestKeys, request)) return
      const sitting = assigned.seats[seat]
      if (sitting === null) throw new Refusal('seat_empty')
      const mayGo = sitting.handedInAt === null || ground === 'conflict' || isReopened
      if (!mayGo) throw new Refusal('handed_in_already')
      const sheet = await transaction.get(assessments, assessmentId(id, sitting.account))
      if (sheet === null) throw new Refusal('conflict_try_again')
      await transaction.set(assessments, { ...sheet, state: 'left' })
      await transaction.set(assignments, {
        ...leftSeat(assigned, { seat, at: call.now, ground, why }),
        requestKeys: remember(assigned.requestKeys, request),
      })
      const done = {
        action: 'assessorRemoved',
        ...{ subject: id, place: assessmentPlace(application), why },
        before: { seat, holder: sitting.holder, number: sitting.number },
        after: { ground },
      } as const
      await transaction.set(audit, auditEntryOf(grant, done, call))
    })
    return { seat }
  },
)
