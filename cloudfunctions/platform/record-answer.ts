import { tallyMove } from '../../core/rating/tally'
import { type Answer, answers, countedAnswer } from '../../core/record/answers'
import { tallies, tallyId } from '../../core/record/tallies'
import { command, type Transaction } from './documents'
import { Refusal } from './refusal'

/**
 * Writes a household's answer with one more revision and moves its building's tally by what that changes, both in the given
 * transaction. Every answer is counted here: at once when a member rates, later when the clock settles one that waited.
 */
export async function recordAnswer(
  before: Answer | null,
  after: Answer,
  transaction: Transaction,
): Promise<void> {
  await transaction.set(answers, after)
  const move = tallyMove(before && countedAnswer(before), countedAnswer(after))
  const moved = await transaction.update(tallies, tallyId(after.period, after.compound, after.building), {
    ...Object.fromEntries(Object.entries(move).map(([path, by]) => [path, command.inc(by)])),
    moves: command.inc(1),
    revision: command.inc(1),
    dirty: true,
  })
  // Without a tally the answer would be in no figure: the update of a missing document is no error of the platform's.
  if (!moved) throw new Refusal('period_not_prepared')
}
