import { daysLater } from '../../core/place/day'
import { disclosureFiles, draftFileDays } from '../../core/record/disclosure-files'
import type { VersionFile } from '../../core/record/disclosure-versions'
import type { Transaction } from './documents'
import { Refusal } from './refusal'

export type Holding = {
  compound: string
  /** The document that names the files from here on: no other takes them, and the clock lets them be. */
  heldBy: string
  /** When they go if nothing but a draft names them; absent: they stay. */
  draftSavedAt?: string
}

/**
 * Makes a document the holder of uploaded files of a compound, and answers them as it names them. Files that another document holds, or
 * that are not there, are refused.
 */
export async function holdFiles(
  files: readonly string[],
  { compound, heldBy, draftSavedAt }: Holding,
  transaction: Transaction,
): Promise<VersionFile[]> {
  const held: VersionFile[] = []
  for (const id of files) {
    const found = await transaction.get(disclosureFiles, id)
    const isFree = found?.heldBy === null || found?.heldBy === heldBy
    if (found?.fileId == null || found.compound !== compound || !isFree) throw new Refusal('unknown_file')
    if (found.heldBy === null) {
      const kept =
        draftSavedAt === undefined
          ? { heldBy, dueAt: null }
          : { dueAt: daysLater(draftSavedAt, draftFileDays) }
      await transaction.update(disclosureFiles, id, kept)
    }
    const { name, type, bytes, fileId } = found
    held.push({ file: id, name, type, bytes, fileId })
  }
  return held
}
