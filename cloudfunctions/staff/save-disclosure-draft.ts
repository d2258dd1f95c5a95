import { saveDisclosureDraft } from '../../core/contract/disclosure-publishing'
import { daysLater } from '../../core/place/day'
import { disclosureDrafts } from '../../core/record/disclosure-drafts'
import { disclosureFiles, draftFileDays } from '../../core/record/disclosure-files'
import { disclosureId, disclosures } from '../../core/record/disclosures'
import { remember } from '../../core/record/request-keys'
import { type Call, handle, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { blankHead, draftIdOf, publishingOf } from './publishing'

/** Saved on top of what was read: of two who write at once the second is told. Nothing of it is public, and it is in no audit. */
export const saveDisclosureDraftHandler = handle(saveDisclosureDraft, async (input, call) => {
  const publishing = await publishingOf(input, call)
  const { compound, kind, period, revision, form, files } = input
  if (
    period !== null &&
    (await call.documents.get(disclosures, disclosureId(compound, kind, period))) === null
  ) {
    blankHead(publishing, period)
  }
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const id = draftIdOf(publishing, period)
  const saved = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(disclosureDrafts, id)
    const keys = present?.requestKeys ?? []
    if (isRepeated(keys, request)) return Number(keys.find(({ key }) => key === request.key)?.made)
    if ((present?.revision ?? 0) !== revision) throw new Refusal('disclosure_changed')
    await keepFiles(files, { compound, call }, transaction)
    const requestKeys = remember(keys, { ...request, made: String(revision + 1) })
    const draft = { _id: id, revision: revision + 1, form, files, savedAt: call.now, requestKeys }
    await transaction.set(disclosureDrafts, draft)
    return revision + 1
  })
  return { revision: saved }
})

async function keepFiles(
  files: readonly string[],
  { compound, call }: { compound: string; call: Call },
  transaction: Transaction,
): Promise<void> {
  for (const id of files) {
    const found = await transaction.get(disclosureFiles, id)
    if (found?.fileId == null || found.compound !== compound) throw new Refusal('unknown_file')
    if (found.heldBy !== null && found.heldBy.split('|')[0] !== compound) throw new Refusal('unknown_file')
    if (found.dueAt === null) continue
    await transaction.update(disclosureFiles, id, { dueAt: daysLater(call.now, draftFileDays) })
  }
}
