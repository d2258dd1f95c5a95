import { selectionDecisions } from '../../core/record/selection-awards'
import type { SelectionList } from '../../core/record/selection-lists'
import { type SelectionObjection, selectionObjections } from '../../core/record/selection-objections'
import type { Call } from './call'
import { allOf, anyOf, command, type Fields } from './documents'
import { findWhole } from './find-whole'
import { newestList } from './selection-lists'

/** What an upheld objection has put in doubt: what was attested, or what was scored. */
export type Reopened = 'attestations' | 'sheets'

const aspectsOf: Record<Reopened, readonly SelectionObjection['aspect'][]> = {
  attestations: ['eligibility', 'principle'],
  sheets: ['sheet'],
}

/**
 * The compounds of a campaign in which something can be put right after its stage is over: an objection was upheld that the newest list
 * does not answer. The next list, or the decision, closes them again.
 */
export async function reopenedCompounds(
  campaign: string,
  what: Reopened,
  call: Pick<Call, 'documents'>,
): Promise<ReadonlySet<string>> {
  const list = await newestList(campaign, call)
  if (list === null || (await call.documents.get(selectionDecisions, campaign)) !== null) return new Set()
  const upheld = await findWhole(selectionObjections, upheldAgainst(list), call)
  return new Set(
    upheld.filter(({ aspect }) => aspectsOf[what].includes(aspect)).map(({ compound }) => compound),
  )
}

type Sealed = Pick<SelectionList, 'campaign' | 'number' | 'sealedAt'>

/** Whether an objection is upheld that a list does not answer. */
export async function isUpheldAgainst(list: Sealed, call: Pick<Call, 'documents'>): Promise<boolean> {
  return (await call.documents.count(selectionObjections, upheldAgainst(list))) > 0
}

/**
 * Finds the upheld objections that a list does not answer: those to it, and those to an earlier one that were upheld only after it was
 * sealed. A new list has to follow.
 */
function upheldAgainst({ campaign, number, sealedAt }: Sealed): Fields {
  const unanswered = anyOf({ list: number }, { 'answer.at': command.gt(sealedAt) })
  return allOf({ campaign, state: 'upheld' }, unanswered)
}
