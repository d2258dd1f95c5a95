import type { EvidenceView } from '../../core/contract/applications'
import { daysLater } from '../../core/place/day'
import { disclosureFiles, draftFileDays } from '../../core/record/disclosure-files'
import type { Evidence, EvidenceGiven } from '../../core/selection/evidence'
import type { Transaction } from './documents'
import { Refusal } from './refusal'
import { linksTo } from './storage'

/** How long a link works: as long as somebody looks at a page. */
const linkSeconds = 600

/** Links to every file of evidence, in one call however many; then each as it is read. */
export async function evidenceViews(all: readonly Evidence[]): Promise<(of: Evidence) => EvidenceView> {
  const links = await linksTo([...new Set(all.map(({ fileId }) => fileId))], linkSeconds)
  return ({ fileId, ...told }) => ({ ...told, url: links.get(fileId) ?? null })
}

type Holding = {
  compound: string
  /** The document that names the files from here on: no other takes them, and the clock lets them be. */
  heldBy: string
  /** When they go if nothing but a draft names them; absent: they stay. */
  draftSavedAt?: string
}

/** Uploaded files of a compound as evidence. Files that another document holds, or that are not there, are refused. */
export async function heldEvidence(
  given: readonly EvidenceGiven[],
  { compound, heldBy, draftSavedAt }: Holding,
  transaction: Transaction,
): Promise<Evidence[]> {
  const held: Evidence[] = []
  for (const each of given) {
    const found = await transaction.get(disclosureFiles, each.file)
    const isFree = found?.heldBy === null || found?.heldBy === heldBy
    if (found?.fileId == null || found.compound !== compound || !isFree) throw new Refusal('unknown_file')
    const { name, type, bytes, fileId } = found
    if (found.heldBy === null) {
      const kept =
        draftSavedAt === undefined
          ? { heldBy, dueAt: null }
          : { dueAt: daysLater(draftSavedAt, draftFileDays) }
      await transaction.update(disclosureFiles, each.file, kept)
    }
    held.push({ ...each, name, type, bytes, fileId })
  }
  return held
}
