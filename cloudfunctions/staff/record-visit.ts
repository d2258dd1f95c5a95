import type { InputOf } from '../../core/contract/endpoint'
import { recordVisit } from '../../core/contract/visits'
import { daysAfter } from '../../core/disclosure/days'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { visitId, visits } from '../../core/record/visits'
import { isOpen } from '../../core/selection/stages'
import { longestAgoDays, visitEntriesFit } from '../../core/selection/visit'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated, signedIn } from '../platform/call'
import { holdFiles } from '../platform/hold-files'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { assessingRefusal, assessmentPlace } from './own-assessment'
import { visitingOf } from './visiting'

/** The visit and its hold on the photos are written in one transaction: no photo is lost, and none is held for nothing. */
export const recordVisitHandler = handle(recordVisit, async (input, call) => {
  const { application, campaign, grant } = await visitingOf(input.application, call)
  if (!isOpen(campaign, 'verify', call.now)) refuseIf(await assessingRefusal({ application, campaign }, call))
  const today = dayOfInstant(call.now)
  if (input.day > today || input.day < daysAfter(today, -longestAgoDays)) throw new Refusal('visit_day_wrong')
  if (!visitEntriesFit(input.entries)) throw new Refusal('visit_incomplete')
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const id = visitId(hmac, signedIn(call), request.key)
  await call.documents.transaction(async (transaction) => {
    const earlier = await transaction.get(visits, id)
    if (earlier !== null) {
      if (!isRepeated(earlier.requestKeys, request)) throw new Refusal('conflict_try_again')
      return
    }
    const holding = { compound: application.compound, heldBy: `visit|${id}` }
    const photos = await holdFiles(photosIn(input), holding, transaction)
    if (photos.some(({ type }) => type === 'pdf')) throw new Refusal('photo_type_refused')
    const { day, onPaper, entries, note } = input
    await transaction.set(visits, {
      ...{ _id: id, campaign: campaign.code, application: application._id, compound: application.compound },
      ...{
        day,
        at: call.now,
        account: signedIn(call),
        onPaper,
        entries,
        note,
        photos,
        requestKeys: [request],
      },
      by: { role: grant.role, agency: grant.agency ?? null },
    })
    const done = {
      action: 'visitRecorded',
      ...{ subject: application._id, place: assessmentPlace(application), after: { visitDay: day } },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { visit: id }
})

function photosIn({ entries }: InputOf<typeof recordVisit>): string[] {
  return [...new Set(entries.flatMap(({ photos }) => photos))]
}
