import { readDisclosureDraft } from '../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../core/contract/endpoint'
import { disclosureDrafts } from '../../core/record/disclosure-drafts'
import { disclosureFiles } from '../../core/record/disclosure-files'
import {
  disclosureVersionId,
  disclosureVersions,
  type VersionFile,
} from '../../core/record/disclosure-versions'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import { accountsBefore, closingOf } from '../platform/accounts-before'
import { type Call, handle } from '../platform/call'
import { fileViews } from '../platform/disclosure-files'
import { kindViewOf } from '../platform/disclosure-views'
import { blankHead, draftIdOf, type Publishing, publishingOf } from './publishing'

export const readDisclosureDraftHandler = handle(readDisclosureDraft, async (input, call) => {
  const publishing = await publishingOf(input, call)
  const draft = await call.documents.get(disclosureDrafts, draftIdOf(publishing, input.period))
  const head = input.period === null ? null : await presentHead(publishing, input.period, call)
  const before = head?.form === 'ledger' ? await accountsBefore(head, call) : null
  return {
    kind: kindViewOf(publishing.kind, publishing.asked),
    draft:
      draft === null || draft.form === null
        ? null
        : { form: draft.form, files: await draftFiles(draft.files, call), savedAt: draft.savedAt },
    revision: draft?.revision ?? 0,
    published: head === null ? null : await publishedOf(head, call),
    newest: head?.newest ?? 0,
    dueDay: head?.dueDay ?? null,
    before: closingOf(before),
  }
})

async function presentHead(publishing: Publishing, period: string, call: Call): Promise<Disclosure> {
  const stored = await call.documents.get(disclosures, draftIdOf(publishing, period))
  return stored ?? blankHead(publishing, period)
}

async function publishedOf(
  { _id, newest }: Disclosure,
  call: Call,
): Promise<OutputOf<typeof readDisclosureDraft>['published']> {
  if (newest === 0) return null
  const found = await call.documents.get(disclosureVersions, disclosureVersionId(_id, newest))
  if (found === null) throw new Error(`a version is missing: ${_id} ${newest}`)
  return { version: newest, content: found.content, files: await fileViews(found.files) }
}

/** The files of a draft that are still there. */
async function draftFiles(ids: readonly string[], call: Call) {
  const found = ids.length === 0 ? [] : await call.documents.findAll(disclosureFiles, ids)
  const stored = ids.flatMap((id): VersionFile[] => {
    const each = found.find(({ _id }) => _id === id)
    if (each?.fileId == null) return []
    return [{ file: id, name: each.name, type: each.type, bytes: each.bytes, fileId: each.fileId }]
  })
  return fileViews(stored)
}
