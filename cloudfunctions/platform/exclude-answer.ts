import { tallyMove } from '../../core/rating/tally'
import { answers, countedAnswer } from '../../core/record/answers'
import { tallies, tallyId } from '../../core/record/tallies'
import { command, type Documents } from './documents'

/**
 * Marks an answer as taken out of the figures, or as back in them (null), and moves its building's tally along, in one transaction. Repeating
 * it changes nothing. No revision is counted by it, so that the tally's `moves` stay those of the answers.
 */
export function excludeAnswer(id: string, excludedBy: string | null, documents: Documents): Promise<void> {
  return documents.transaction(async (transaction) => {
    const before = await transaction.get(answers, id)
    if (before === null || before.excludedBy === excludedBy) return
    const after = { ...before, excludedBy }
    await transaction.set(answers, after)
    const move = tallyMove(countedAnswer(before), countedAnswer(after))
    if (Object.keys(move).length === 0) return
    const moved = await transaction.update(
      tallies,
      tallyId(before.period, before.compound, before.building),
      {
        ...Object.fromEntries(Object.entries(move).map(([path, by]) => [path, command.inc(by)])),
        revision: command.inc(1),
        dirty: true,
      },
    )
    if (!moved) throw new Error(`an answer without a tally: ${before.compound}, building ${before.building}`)
  })
}
