import { type HeldAnswer, held } from '../../core/record/held'
import { papers } from '../../core/record/papers'
import type { Period } from '../../core/record/periods'
import { command } from '../platform/documents'
import { forEachByBuilding, type Run } from './run'
import { settleHeld } from './settle-held'

const heldAPage = 200

/** How far it is: through when every held answer was tried; the compounds of those that could not be counted. */
export type Settled = { through: boolean; settled: number; failed: ReadonlySet<string> }

/** Counts the answers of a period that came on paper or by a visit and are ready. */
export async function settleReady(period: Period, run: Run): Promise<Settled> {
  const failed = new Set<string>()
  let settled = 0
  let last = ''
  while (run.hasTime()) {
    const page = await run.documents.find(held, {
      where: { period: period._id, state: 'ready', _id: command.gt(last) },
      order: [['_id', 'asc']],
      limit: heldAPage,
    })
    await forEachByBuilding(page, async ({ _id, compound, readyAt }: HeldAnswer) => {
      try {
        if (await settleHeld(_id, { period, at: readyAt ?? period.closesAt }, run)) settled += 1
      } catch (fault) {
        failed.add(compound)
        run.faults.push(notCounted(compound, period._id, fault))
      }
    })
    last = page.at(-1)?._id ?? last
    if (page.length < heldAPage) return { through: true, settled, failed }
  }
  return { through: false, settled, failed }
}

/** A fault that names what waits, and not whose it is. */
export function notCounted(compound: string, period: string, fault: unknown): Error {
  return new Error(`a held answer of ${compound} in ${period} was not counted: ${fault}`)
}

/**
 * Once a period is over and what was ready is counted: answers whose household was not confirmed in time, and papers that were
 * not entered twice alike, are dropped with their content. Compounds in which something failed wait.
 */
export async function dropLate(period: Period, failed: ReadonlySet<string>, run: Run): Promise<void> {
  const elsewhere = failed.size > 0 ? { compound: command.nin([...failed]) } : {}
  await run.documents.update(
    held,
    { period: period._id, state: 'waiting', ...elsewhere },
    { state: 'dropped', reason: 'late', readyAt: null, sealed: null },
  )
  await run.documents.update(
    papers,
    { period: period._id, state: command.in(['entered', 'mismatch']) },
    { state: 'late', home: null, household: null, entries: command.set([]) },
  )
}
