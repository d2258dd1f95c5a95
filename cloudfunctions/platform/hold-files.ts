import { disclosureFiles } from '../../core/record/disclosure-files'
import type { Transaction } from './documents'
import { Refusal } from './refusal'

/** Makes a document the holder of uploaded files of a compound, so that they stay. Files that another document holds are refused. */
export async function holdFiles(
  files: readonly string[],
  { compound, heldBy }: { compound: string; heldBy: string },
  transaction: Transaction,
): Promise<void> {
  for (const id of files) {
    const found = await transaction.get(disclosureFiles, id)
    const isFree = found?.heldBy === null || found?.heldBy === heldBy
    if (found === null || found.compound !== compound || found.fileId === null || !isFree) {
      throw new Refusal('unknown_file')
    }
    if (found.heldBy === null) await transaction.update(disclosureFiles, id, { heldBy, dueAt: null })
  }
}
