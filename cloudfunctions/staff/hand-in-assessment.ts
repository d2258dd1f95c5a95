import { handInAssessment } from '../../core/contract/assessments'
import type { InputOf } from '../../core/contract/endpoint'
import { assessments } from '../../core/record/assessments'
import { type Assignment, assignments } from '../../core/record/assignments'
import { audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { overruledItems, sheetFaults, sheetTotal } from '../../core/selection/sheet'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import type { PrefilledItem } from '../../core/selection/sheet-prefill'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { suggestedPoints } from '../platform/suggested-points'
import {
  assessmentPlace,
  ownAssessment,
  requireKnownEvidence,
  requireWritable,
  visitPhotos,
  visitsTo,
} from './own-assessment'
import { seatEventOf } from './seats-of'

/**
 * The first sheet freezes what the system suggests, in the same transaction: whoever hands in at the same moment comes after it, and has
 * to have seen the same. What a sheet comes to is in no entry of the audit, as the other assessor must not learn of it.
 */
export const handInAssessmentHandler = handle(handInAssessment, async (input, call) => {
  const own = await ownAssessment(input.application, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { application, campaign, assessment, grant } = own
  const total = sheetTotal(input.items)
  if (isRepeated(assessment.requestKeys, request) && assessment.handedInAt !== null) {
    return { handedInAt: assessment.handedInAt, total: total ?? 0 }
  }
  await requireWritable(own, call)
  const visits = await visitsTo(application._id, call)
  await requireKnownEvidence(input.items, { application, visits }, call)
  const suggested = await suggestedPoints({ application, campaign, visits }, call)
  const { points } = sheetParametersOf(campaign.parameters)
  return call.documents.transaction(async (transaction) => {
    const present = await transaction.get(assessments, assessment._id)
    const assigned = await transaction.get(assignments, application._id)
    if (present === null || assigned === null || present.state === 'left') throw new Refusal('out_of_scope')
    if (present.state === 'handedIn') {
      if (!isRepeated(present.requestKeys, request)) throw new Refusal('handed_in_already')
      return { handedInAt: present.handedInAt ?? call.now, total: total ?? 0 }
    }
    if (present.revision !== input.revision) throw new Refusal('sheet_changed')
    const prefill = assigned.prefill ?? suggested
    if (!hasSeen(input, prefill)) throw new Refusal('prefill_changed')
    const faults = sheetFaults(input.items, { points, prefill, visitPhotos: visitPhotos(visits) })
    if (faults.length > 0 || total === null) throw new Refusal('sheet_incomplete')
    const handedInAt = call.now
    await transaction.set(assessments, {
      ...present,
      ...{ items: input.items, prefill, handedInAt, state: 'handedIn', revision: present.revision + 1 },
      requestKeys: remember(present.requestKeys, request),
    })
    await transaction.set(assignments, handedIn(assigned, { seat: present.seat, prefill, handedInAt }))
    const overruled = overruledItems(input.items, prefill)
    const done = {
      action: 'assessmentHandedIn',
      ...{ subject: application._id, place: assessmentPlace(application) },
      after: { seat: present.seat, overruled: overruled.map(({ item }) => item).join('、') },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { handedInAt, total }
  })
})

function hasSeen({ seen }: InputOf<typeof handInAssessment>, prefill: readonly PrefilledItem[]): boolean {
  return (
    seen.length === prefill.length &&
    prefill.every(({ item, points }) => seen.some((each) => each.item === item && each.points === points))
  )
}

type HandingIn = { seat: 'first' | 'second' | 'third'; prefill: PrefilledItem[]; handedInAt: string }

function handedIn(assigned: Assignment, { seat, prefill, handedInAt }: HandingIn): Assignment {
  const sitting = assigned.seats[seat]
  if (sitting === null) throw new Refusal('out_of_scope')
  const happened = { at: handedInAt, seat, what: 'handedIn', ground: null, why: null } as const
  return {
    ...assigned,
    seats: { ...assigned.seats, [seat]: { ...sitting, handedInAt } },
    prefill,
    events: [...assigned.events, seatEventOf(sitting, happened)],
  }
}
