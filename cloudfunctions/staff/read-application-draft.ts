import { readApplicationDraft } from '../../core/contract/applications'
import { applicationDrafts } from '../../core/record/application-drafts'
import { applications } from '../../core/record/applications'
import { submitRefusal, timeRefusal } from '../../core/selection/application'
import { lookBackOf } from '../../core/selection/look-back'
import { handle } from '../platform/call'
import { evidenceViews } from '../platform/evidence'
import { applyingFor, needsConsent } from './applying'
import { isApplicant } from './reached-application'

export const readApplicationDraftHandler = handle(readApplicationDraft, async (input, call) => {
  const applying = await applyingFor(input, call)
  const [draft, application] = await Promise.all([
    call.documents.get(applicationDrafts, applying.draft),
    call.documents.get(applications, applying.application),
  ])
  // Nobody begins from what another office wrote.
  const own = application !== null && isApplicant(applying.applicant, application) ? application : null
  const { practices, results, evidence } = draft?.practices || draft?.results ? draft : (own ?? nothing)
  const viewOf = await evidenceViews(evidence)
  const { campaign, compound, applicant } = applying
  const isReturned = own?.state === 'returned'
  return {
    campaign: { code: campaign._id, name: campaign.name },
    compound: { code: compound._id, name: compound.name },
    applicant: { role: applicant.role, name: applicant.name },
    ...{ practices, results, evidence: evidence.map(viewOf) },
    ...{ revision: draft?.revision ?? 0, savedAt: draft?.practices || draft?.results ? draft.savedAt : null },
    applicationRevision: application?.revision ?? 0,
    returnedWhy: isReturned ? (own.timeline.findLast(({ what }) => what === 'returned')?.why ?? null) : null,
    needsConsent: applicant.role !== 'ownersCommittee' && needsConsent(compound, call.now),
    refusal:
      timeRefusal('submit', { campaign, isReturned }, call.now) ?? submitRefusal(application, applicant),
    lookBack: lookBackOf(campaign, call.now),
  }
})

const nothing = { practices: '', results: '', evidence: [] }
