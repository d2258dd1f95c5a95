import {
  abandonedFile,
  type DisclosureFile,
  disclosureFilePath,
  disclosureFiles,
  disclosurePartPath,
} from '../../core/record/disclosure-files'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { fileIdOf, removeFiles } from '../platform/storage'
import type { Run } from './run'

const filesAPage = 100

/**
 * Removes files that no disclosure has named in time. First one is put out of reach, then its file goes, last the document: whoever dies
 * in between is finished by the next run. Answers how many there were.
 */
export async function clearDisclosureFiles(run: Run): Promise<number> {
  let cleared = 0
  while (run.hasTime()) {
    const due = await run.documents.find(disclosureFiles, {
      where: { dueAt: command.lte(run.now) },
      order: [['dueAt', 'asc']],
      limit: filesAPage,
    })
    let here = 0
    await forEachInParallel(due, async (file) => {
      if (await clear(file, run)) here += 1
    })
    cleared += here
    if (due.length < filesAPage || here < due.length) break
  }
  return cleared
}

async function clear(file: DisclosureFile, run: Run): Promise<boolean> {
  const { _id, dueAt, heldBy, partCount } = file
  const isTaken =
    heldBy === abandonedFile ||
    (await run.documents.update(disclosureFiles, { _id, dueAt, heldBy: null }, { heldBy: abandonedFile })) ===
      1
  if (!isTaken) return false
  const parts =
    partCount === 1 ? [] : Array.from({ length: partCount }, (_, part) => disclosurePartPath(_id, part))
  await removeFiles(await Promise.all([disclosureFilePath(file), ...parts].map(fileIdOf)))
  await run.documents.remove(disclosureFiles, { _id, heldBy: abandonedFile })
  return true
}
