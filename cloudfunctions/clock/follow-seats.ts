import { presentSeat } from '../../core/place/seats'
import { compounds } from '../../core/record/compounds'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import type { Run } from './run'

const compoundsAPage = 200

/** Brings the flat place of compounds up to date whose next seat has begun. Repeating it changes nothing. */
export async function followSeats(run: Run): Promise<void> {
  while (run.hasTime()) {
    const due = await run.documents.find(compounds, {
      where: { nextSeatAt: command.lte(run.now) },
      limit: compoundsAPage,
    })
    await forEachInParallel(due, async ({ _id, seats, nextSeatAt }) => {
      // Somebody who changes the seats meanwhile brings them up to date as well.
      await run.documents.update(compounds, { _id, nextSeatAt }, presentSeat(seats, run.now))
    })
    if (due.length < compoundsAPage) return
  }
}
