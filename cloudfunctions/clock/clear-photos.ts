import { photos } from '../../core/record/photos'
import { command } from '../platform/documents'
import { namedPhotos } from '../platform/named-photos'
import { removePhotos } from '../platform/remove-photos'
import type { Run } from './run'

const photosAPage = 100

/** Photos of drafts that were never sent go after a day; those of a case stay with it. Answers how many were looked at. */
export async function clearPhotos(run: Run): Promise<number> {
  let cleared = 0
  while (run.hasTime()) {
    const due = await run.documents.find(photos, {
      where: { dueAt: command.lte(run.now) },
      order: [['dueAt', 'asc']],
      limit: photosAPage,
    })
    const named = await namedPhotos(due, run.documents)
    const kept = due.filter(({ _id }) => named.has(_id))
    for (const { _id, case: caseId } of kept) {
      // Another claim cannot take it any more: it would be removed if that came to nothing.
      await run.documents.update(photos, { _id, case: caseId }, { claim: caseId, dueAt: null })
    }
    const removed = await removePhotos(
      due.filter((photo) => !kept.includes(photo)),
      run.documents,
    )
    cleared += kept.length + removed
    // What could not be taken would be found again and again in this run; the next one sees to it.
    if (due.length < photosAPage || kept.length + removed < due.length) break
  }
  return cleared
}
