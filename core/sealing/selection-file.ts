import type { Candidate } from '../selection/candidate'
import type { ListChange } from '../selection/list-changes'
import type { ListOutcome } from '../selection/list-outcome'
import { listOf } from '../selection/selection-order'
import { canonical } from './canonical'
import { hashOf, type OpenHash } from './running-hash'
import type { SelectionHeader } from './selection-lines'

/** A list ready to be sealed: its lines without the end, and what the end counts. */
export type SelectionFile = {
  lines: string[]
  counts: { candidates: number; places: number }
  candidates: Candidate[]
  outcome: ListOutcome
}

/** What a list's file says, from its facts and rules. `changes` are found once the outcome is known. */
export function selectionFileOf(
  header: SelectionHeader,
  facts: readonly Candidate[],
  changesOf: (made: { candidates: Candidate[]; outcome: ListOutcome }) => ListChange[],
): SelectionFile & { changes: ListChange[] } {
  const candidates = [...facts].sort((a, b) => (a.compound < b.compound ? -1 : 1))
  const outcome = listOf(candidates, header)
  const changes = changesOf({ candidates, outcome })
  const lines = [
    canonical(header),
    ...candidates.map((candidate) => canonical({ candidate })),
    canonical({ outcome, changes }),
  ]
  const counts = { candidates: candidates.length, places: outcome.places.length }
  return { lines, counts, candidates, outcome, changes }
}

/**
 * Hash of everything that a list follows from: the same facts under the same rules are not sealed twice. Days of stages are no rule of it:
 * one that is moved changes nothing but what is attested or scored by then.
 */
export function selectionInputs(
  { number: _number, sealedAt: _at, plan: { stages: _stages, ...plan }, ...others }: SelectionHeader,
  facts: readonly Candidate[],
  openHash: OpenHash,
): string {
  const rules = { ...others, plan }
  const candidates = [...facts].sort((a, b) => (a.compound < b.compound ? -1 : 1))
  return hashOf(canonical({ rules, candidates }), openHash)
}
