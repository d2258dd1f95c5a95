import { gunzipSync } from 'node:zlib'
import { sealSelectionList } from '../../core/contract/selection-lists'
import { audit } from '../../core/record/audit'
import type { StoredCampaign } from '../../core/record/campaigns'
import { selectionDecisions } from '../../core/record/selection-awards'
import { type SelectionList, selectionListId, selectionLists } from '../../core/record/selection-lists'
import { newTellingJob, tellingJobs } from '../../core/record/telling-jobs'
import { type SelectionFile, selectionFileOf, selectionInputs } from '../../core/sealing/selection-file'
import type { SelectionHeader } from '../../core/sealing/selection-lines'
import type { Candidate } from '../../core/selection/candidate'
import { listChanges } from '../../core/selection/list-changes'
import { refusalBefore } from '../../core/selection/stages'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { openHash } from '../platform/open-hash'
import { Refusal, refuseIf } from '../platform/refusal'
import { isUpheldAgainst } from '../platform/reopened'
import { openSealedFile } from '../platform/sealed-file'
import { selectionFacts, selectionHeaderOf } from '../platform/selection-facts'
import { newestList } from '../platform/selection-lists'
import { readFile, storeFile } from '../platform/storage'
import { changeCampaign, madeEarlier } from './change-campaign'

/**
 * First the file, under a name that follows from its content; then, in one transaction, the list, which is the commit. Of two that seal at
 * once one finds the number taken; one that dies before leaves a file that nothing names, and the next seals the same again.
 */
export const sealSelectionListHandler = handle(sealSelectionList, async ({ campaign: code }, call) => {
  const { campaign } = await reachedCampaign(code, call)
  const earlier = madeEarlier(campaign, call)
  if (earlier !== null) return madeList(earlier, call)
  refuseIf(sealingRefusal(campaign, call.now))
  if ((await call.documents.get(selectionDecisions, code)) !== null) throw new Refusal('selection_decided')
  const before = await newestList(code, call)
  const { candidates, snapshot } = await selectionFacts(campaign, call)
  if (snapshot === null) throw new Refusal('not_published_yet')
  if (candidates.length === 0) throw new Refusal('no_candidates')
  const number = (before?.number ?? 0) + 1
  const header = selectionHeaderOf(campaign, snapshot, { number, sealedAt: call.now })
  const inputs = selectionInputs(header, candidates, openHash)
  if (before?.inputs === inputs && !(await isUpheldAgainst(before, call)))
    throw new Refusal('nothing_changes')
  const known = before === null ? null : await candidatesIn(before)
  const made = selectionFileOf(header, candidates, (after) =>
    before === null || known === null
      ? []
      : listChanges({ candidates: known, outcome: before.outcome }, after),
  )
  if (made.outcome.leftOut.some(({ by }) => by === 'sheetMissing')) throw new Refusal('sheets_missing')
  const file = await stored(made, header)
  const id = await changeCampaign(code, call, async ({ campaign: present, grant, place, transaction }) => {
    refuseIf(sealingRefusal(present, call.now))
    if ((await transaction.get(selectionDecisions, code)) !== null) throw new Refusal('selection_decided')
    const _id = selectionListId(code, number)
    if ((await transaction.get(selectionLists, _id)) !== null) throw new Refusal('conflict_try_again')
    await transaction.set(selectionLists, {
      ...{ _id, campaign: code, city: campaign.city, number, sealedAt: call.now, office: officeName(grant) },
      ...{ snapshot: header.snapshot, compounds: made.candidates.map(listed), outcome: made.outcome },
      ...{ changes: made.changes, inputs, file, requestKeys: [] },
    })
    const telling = { notice: 'selectionListShown', campaign: code, compound: null, list: number } as const
    await transaction.set(tellingJobs, newTellingJob(telling, call.now))
    const after = { list: number, places: made.outcome.places.length, sha256: file.sha256 }
    const done = { action: 'selectionListSealed' as const, subject: code, place, after }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { made: _id }
  })
  return madeList(id, call)
})

/** A list may still be made after its stage: what was objected to in time may take longer to put right. */
function sealingRefusal(campaign: StoredCampaign, now: string) {
  return refusalBefore(campaign, 'publicity', now)
}

async function madeList(id: string, call: Call): Promise<{ number: number; sha256: string }> {
  const list = await call.documents.get(selectionLists, id)
  if (list === null) throw new Error(`list ${id} is gone`)
  return { number: list.number, sha256: list.file.sha256 }
}

const listed = ({ compound, name, district, districtName, applicant }: Candidate) => ({
  ...{ compound, name, district, districtName, applicant },
})

async function stored({ lines, counts }: SelectionFile, { campaign, number }: SelectionHeader) {
  const file = openSealedFile()
  await file.write(lines)
  const { sha256, bytes, packed } = await file.close(counts)
  const path = `selections/${campaign}/${number}-${sha256.slice(0, 16)}.jsonl.gz`
  return { fileId: await storeFile(path, packed), sha256, bytes }
}

/** The candidates of a list that was sealed, from its file. */
async function candidatesIn({ file }: SelectionList): Promise<Candidate[]> {
  const text = gunzipSync(await readFile(file.fileId)).toString('utf8')
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { candidate?: Candidate }).candidate ?? [])
}
