import { heldId } from '../../core/rating/keys'
import { droppedHeld, held } from '../../core/record/held'
import { answerHmac } from '../platform/answer-keys'
import type { Call } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { cachedPeriods } from '../platform/periods'

/**
 * Where what an account answered for a household that it has claimed would wait, in the periods that are open: whatever
 * waits of a period that is over is dropped at its closing anyway.
 */
export async function waitingIds(household: string, account: string, call: Call): Promise<string[]> {
  const periods = await cachedPeriods(call)
  return periods
    .filter((period) => period.opensAt <= call.now && call.now < period.closesAt)
    .map((period) => heldId(answerHmac(period), { period: period._id, household, account }))
}

/** Drops what waits, at its author's wish. */
export async function dropWaiting(ids: readonly string[], transaction: Transaction): Promise<void> {
  for (const id of ids) {
    const answer = await transaction.get(held, id)
    if (answer !== null && answer.sealed !== null)
      await transaction.set(held, droppedHeld(answer, 'withdrawn'))
  }
}
