import * as z from 'zod/mini'
import { type Complaint, complaints } from '../../core/record/complaints'
import type { Fields } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import type { Run } from './run'

const casesAPage = 1000

const found = z.object({ _id: z.string() })

/**
 * Works on every case that fits until the time is up; the work makes a case fit no more. Ids are found first and each case is read
 * by itself: one that cannot be read, or whose work fails, holds up no other. Answers how many the work says it has changed.
 */
export async function forEachCase(
  match: Fields,
  work: (found: Complaint) => Promise<boolean>,
  run: Run,
): Promise<number> {
  const tried = new Set<string>()
  let changed = 0
  const tryOne = async (id: string) => {
    if (!run.hasTime()) return
    tried.add(id)
    try {
      const present = await run.documents.get(complaints, id)
      if (present !== null && (await work(present))) changed += 1
    } catch (fault) {
      run.faults.push(fault)
    }
  }
  while (run.hasTime()) {
    const rows = await run.documents.aggregate(complaints, [{ match }, { project: { _id: 1 } }], casesAPage)
    const ids = rows.map((row) => found.parse(row)._id).filter((id) => !tried.has(id))
    await forEachInParallel(ids, tryOne)
    if (rows.length < casesAPage || ids.length === 0) break
  }
  return changed
}
