import * as z from 'zod/mini'
import type { Collection } from '../../core/record/collection'
import type { Fields } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import type { Run } from './run'

const foundAPage = 1000

const found = z.object({ _id: z.string() })

/**
 * Works on every document that fits until the time is up; the work makes a document fit no more. Ids are found first and each document is
 * read by itself: one that cannot be read, or whose work fails, holds up no other. Answers how many the work says it has changed.
 */
export async function forEachDue<Document extends { _id: string }>(
  { collection, match }: { collection: Collection<Document>; match: Fields },
  work: (found: Document) => Promise<boolean>,
  run: Run,
): Promise<number> {
  const tried = new Set<string>()
  let changed = 0
  const tryOne = async (id: string) => {
    if (!run.hasTime()) return
    tried.add(id)
    try {
      const present = await run.documents.get(collection, id)
      if (present !== null && (await work(present))) changed += 1
    } catch (fault) {
      run.faults.push(fault)
    }
  }
  while (run.hasTime()) {
    const rows = await run.documents.aggregate(collection, [{ match }, { project: { _id: 1 } }], foundAPage)
    const ids = rows.map((row) => found.parse(row)._id).filter((id) => !tried.has(id))
    await forEachInParallel(ids, tryOne)
    if (rows.length < foundAPage || ids.length === 0) break
  }
  return changed
}
