import type { EvidenceView } from '../../core/contract/applications'
import type { Evidence, EvidenceGiven } from '../../core/selection/evidence'
import { fileViews } from './disclosure-files'
import type { Transaction } from './documents'
import { type Holding, holdFiles } from './hold-files'

/** Links to every file of evidence, in one call however many; then each as it is read. */
export async function evidenceViews(all: readonly Evidence[]): Promise<(of: Evidence) => EvidenceView> {
  const links = new Map((await fileViews(all)).map(({ file, url }) => [file, url]))
  return ({ fileId: _stored, ...told }) => ({ ...told, url: links.get(told.file) ?? null })
}

/** Uploaded files of a compound as evidence. Files that another document holds, or that are not there, are refused. */
export async function heldEvidence(
  given: readonly EvidenceGiven[],
  holding: Holding,
  transaction: Transaction,
): Promise<Evidence[]> {
  const ids = given.map(({ file }) => file)
  const held = await holdFiles(ids, holding, transaction)
  return given.map((each, index) => ({ ...each, ...held[index]! }))
}
