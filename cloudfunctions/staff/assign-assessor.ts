import { assignAssessor } from '../../core/contract/assigning'
import { applications } from '../../core/record/applications'
import { assessmentId, assessments } from '../../core/record/assessments'
import { assignments, type Seated } from '../../core/record/assignments'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { remember } from '../../core/record/request-keys'
import { readsScores } from '../../core/selection/party'
import { awaitedItems } from '../../core/selection/sheet-prefill'
import { needsThird } from '../../core/selection/sheet-score'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { findApplication, reachedCampaign } from '../platform/campaigns'
import { partiesOf, refuseParty } from '../platform/party-to'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { handedInSheets } from '../platform/sheet-outcomes'
import { cityAssessors } from './city-assessors'
import { assessmentPlace, assigningRefusal, sheetsReopened } from './own-assessment'
import { blankAssignment, seatEventOf, seatView } from './seats-of'

/** A seat is given once: two who assign at the same moment meet at the application's one document. */
export const assignAssessorHandler = handle(
  assignAssessor,
  async ({ application: id, seat, number }, call) => {
    const { application, campaign } = await findApplication(id, call)
    const { grant } = await reachedCampaign(campaign.code, call)
    const request = call.request(secretHmac('ACCOUNT_KEY'))
    await refuseParty(application, call)
    refuseIf(assigningRefusal(campaign, call.now, await sheetsReopened({ application, campaign }, call)))
    const chosen = (await cityAssessors(campaign.city, call)).find(({ office }) => office.number === number)
    if (chosen === undefined) throw new Refusal('unknown_assessor')
    const compound = await call.documents.get(compounds, application.compound)
    if (compound === null) throw new Refusal('unknown_application')
    const { applicant } = application
    if (partiesOf(chosen.account, { compound, applicant }, call.now).length > 0)
      throw new Refusal('chosen_is_party')
    if (readsScores(chosen.account.roles, campaign.city, call.now)) throw new Refusal('assessor_reads_scores')
    const handedIn = (await handedInSheets([id], call)).get(id) ?? []
    return call.documents.transaction(async (transaction) => {
      const present = await transaction.get(applications, id)
      if (present?.state !== 'forwarded') throw new Refusal('application_not_forwarded')
      const assigned = (await transaction.get(assignments, id)) ?? blankAssignment(application)
      const before = assigned.seats[seat]
      if (isRepeated(assigned.requestKeys, request)) {
        const view = seatView(seat, before)
        if (view === null) throw new Refusal('conflict_try_again')
        return { seat: view }
      }
      if (before !== null) throw new Refusal('seat_taken')
      const { _id: account } = chosen.account
      const sheet = assessmentId(id, account)
      if ((await transaction.get(assessments, sheet)) !== null) throw new Refusal('seated_already')
      // They were read before: meanwhile the application may have been made anew, and they with it.
      const areThere = handedIn.every(
        ({ seat: at, handedInAt }) => assigned.seats[at]?.handedInAt === handedInAt,
      )
      if (!areThere) throw new Refusal('conflict_try_again')
      const { differenceThreshold } = campaign.parameters
      const awaited = awaitedItems(assigned.prefill)
      if (seat === 'third' && !needsThird(handedIn, { differenceThreshold, awaited }))
        throw new Refusal('third_not_needed')
      const { holder, role, agency = null } = chosen.office
      const sitting: Seated = {
        ...{ account, number, holder, role, agency, assignedAt: call.now },
        ...{ declaredAt: null, handedInAt: null },
      }
      const happened = { seat, at: call.now, what: 'assigned', ground: null, why: null } as const
      await transaction.set(assignments, {
        ...assigned,
        seats: { ...assigned.seats, [seat]: sitting },
        events: [...assigned.events, seatEventOf(sitting, happened)],
        requestKeys: remember(assigned.requestKeys, request),
      })
      await transaction.set(assessments, {
        ...{ _id: sheet, campaign: campaign.code, application: id, compound: application.compound },
        ...{ name: application.name, account, seat, state: 'assigned', assignedAt: call.now },
        ...{ declaredAt: null, items: [], prefill: null, handedInAt: null, revision: 0, requestKeys: [] },
      })
      const done = {
        action: 'assessorAssigned',
        ...{ subject: id, place: assessmentPlace(application) },
        after: { seat, holder, number },
      } as const
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return { seat: seatView(seat, sitting)! }
    })
  },
)
