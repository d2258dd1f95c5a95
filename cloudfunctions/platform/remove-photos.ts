import { abandoned, type Photo, photoPath, photos } from '../../core/record/photos'
import { command, type Documents } from './documents'
import { forEachInParallel } from './in-parallel'
import { fileIdOf, removeFiles } from './storage'

/**
 * Removes photos with their files. First they are taken out of reach, unless something has happened to one since it was read;
 * then the files go, last the documents: whoever dies in between is finished by the next run of the clock, which finds them due.
 * Answers how many there were.
 */
export async function removePhotos(found: readonly Photo[], documents: Documents): Promise<number> {
  const taken: Photo[] = []
  await forEachInParallel(found, async (photo) => {
    const { _id, dueAt, case: caseId, claim, fileId } = photo
    const asRead = { _id, dueAt, case: caseId, claim, fileId }
    const outOfReach = { case: abandoned, claim: abandoned }
    if (caseId === abandoned || (await documents.update(photos, asRead, outOfReach)) === 1) taken.push(photo)
  })
  if (taken.length === 0) return 0
  await removeFiles(await Promise.all(taken.map((photo) => photo.fileId ?? fileIdOf(photoPath(photo)))))
  await documents.remove(photos, { _id: command.in(taken.map(({ _id }) => _id)), case: abandoned })
  return taken.length
}
