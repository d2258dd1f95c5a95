import { selectionDecisions } from '../../core/record/selection-awards'
import { type SelectionObjection, selectionObjections } from '../../core/record/selection-objections'
import type { Call } from './call'
import { findWhole } from './find-whole'
import { newestList } from './selection-lists'

/** What an upheld objection has put in doubt: what was attested, or what was scored. */
export type Reopened = 'attestations' | 'sheets'

const aspectsOf: Record<Reopened, readonly SelectionObjection['aspect'][]> = {
  attestations: ['eligibility', 'principle'],
  sheets: ['sheet'],
}

/**
 * The compounds of a campaign in which something can be put right after its stage is over: an objection to the newest list was upheld. The
 * next list, or the decision, closes them again.
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

/** Finds the upheld objections to a list: a new one has to follow it. */
export function upheldAgainst({ campaign, number }: { campaign: string; number: number }) {
  return { campaign, list: number, state: 'upheld' as const }
}
