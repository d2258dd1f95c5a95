import { readPaper } from '../../core/contract/papers'
import { entryDifferences } from '../../core/rating/paper-rules'
import { askedIn } from '../platform/asked-in'
import { askedView } from '../platform/asked-view'
import { handle, signedIn } from '../platform/call'
import { periodView } from '../platform/period-view'
import { Refusal } from '../platform/refusal'
import { openEntry } from './paper-entry'
import { paperInHand, refuseSpent } from './paper-in-hand'

/** By how often the paper was entered. */
const turns = ['first', 'second'] as const

export const readPaperHandler = handle(readPaper, async (input, call) => {
  const { paper, period } = await paperInHand(input.number, call)
  refuseSpent(paper)
  const [one, other] = paper.entries
  if (one !== undefined && other === undefined && one.account === signedIn(call)) {
    throw new Refusal('same_person')
  }
  return {
    period: periodView(period, call.now),
    asked: askedView(await askedIn(paper.compound, period, call)),
    turn: turns[paper.entries.length] ?? ('resolve' as const),
    differs: one && other ? entryDifferences(openEntry(one, paper._id), openEntry(other, paper._id)) : [],
  }
})
