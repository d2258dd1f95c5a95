import { declareInterest } from '../../core/contract/assessments'
import { assessments } from '../../core/record/assessments'
import { assignments } from '../../core/record/assignments'
import { audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import {
  assessmentPlace,
  assigningRefusal,
  everOwnAssessment,
  refusePartyAssessor,
  sheetsReopened,
} from './own-assessment'
import { leftSeat, seatEventOf } from './seats-of'

/** Whoever has a conflict leaves the seat at once, and what it is stands in the record of the seats, which the bureau reads. */
export const declareInterestHandler = handle(declareInterest, async ({ application: id, conflict }, call) => {
  const own = await everOwnAssessment(id, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { application, campaign, assessment, grant } = own
  if (assessment.state === 'left') {
    if (isRepeated(assessment.requestKeys, request)) return { seated: false }
    throw new Refusal('out_of_scope')
  }
  refuseIf(assigningRefusal(campaign, call.now, await sheetsReopened({ application, campaign }, call)))
  if (conflict === null) await refusePartyAssessor(own, call)
  return call.documents.transaction(async (transaction) => {
    const present = await transaction.get(assessments, assessment._id)
    const assigned = await transaction.get(assignments, application._id)
    const sitting = present && assigned?.seats[present.seat]
    if (!present || !assigned || !sitting || present.state === 'left') throw new Refusal('out_of_scope')
    if (isRepeated(present.requestKeys, request)) return { seated: true }
    if (present.state === 'handedIn') throw new Refusal('handed_in_already')
    const { seat } = present
    const requestKeys = remember(present.requestKeys, request)
    if (conflict === null) {
      const declaredAt = present.declaredAt ?? call.now
      await transaction.set(assessments, { ...present, declaredAt, requestKeys })
      const said = seatEventOf(sitting, { seat, at: call.now, what: 'declared', ground: null, why: null })
      await transaction.set(assignments, {
        ...assigned,
        seats: { ...assigned.seats, [seat]: { ...sitting, declaredAt } },
        events: [...assigned.events, said],
      })
    } else {
      await transaction.set(assessments, { ...present, state: 'left', requestKeys })
      await transaction.set(
        assignments,
        leftSeat(assigned, { seat, at: call.now, ground: 'declared', why: conflict }),
      )
    }
    const done = {
      action: 'interestDeclared',
      ...{ subject: application._id, place: assessmentPlace(application) },
      after: { seat, conflict: conflict !== null },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { seated: conflict === null }
  })
})
