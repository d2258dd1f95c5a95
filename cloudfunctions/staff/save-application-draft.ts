import { saveApplicationDraft } from '../../core/contract/applications'
import { applicationDrafts } from '../../core/record/application-drafts'
import { remember } from '../../core/record/request-keys'
import { stageRefusal } from '../../core/selection/stages'
import { handle, isRepeated } from '../platform/call'
import { heldEvidence } from '../platform/evidence'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { applyingFor } from './applying'

/** Saved on top of what was read: of two who write at once the second is told. Nothing of it is seen by others, and it is in no audit. */
export const saveApplicationDraftHandler = handle(saveApplicationDraft, async (input, call) => {
  const { campaign, compound, application, draft } = await applyingFor(input, call)
  const { revision, practices, results, evidence: given } = input
  const refusal = stageRefusal(campaign, 'verify', call.now)
  refuseIf(refusal === 'stage_not_open' ? null : refusal)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const saved = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(applicationDrafts, draft)
    const keys = present?.requestKeys ?? []
    if (isRepeated(keys, request)) return Number(keys.find(({ key }) => key === request.key)?.made)
    if ((present?.revision ?? 0) !== revision) throw new Refusal('application_changed')
    const holding = { compound: compound._id, heldBy: application, draftSavedAt: call.now }
    const evidence = await heldEvidence(given, holding, transaction)
    const requestKeys = remember(keys, { ...request, made: String(revision + 1) })
    await transaction.set(applicationDrafts, {
      ...{ _id: draft, revision: revision + 1, practices, results, evidence, savedAt: call.now, requestKeys },
    })
    return revision + 1
  })
  return { revision: saved }
})
