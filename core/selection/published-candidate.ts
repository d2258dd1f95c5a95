import type { PublicationScope } from '../method/parameters'
import { isInScope } from '../sealing/snapshot-lines'
import type { Candidate } from './candidate'

/** Whether a list tells the figures of a compound: those that its period publishes, and those that a place is made from. */
export function areFiguresTold(
  { ranked, selectable }: { ranked: boolean; selectable: boolean },
  scope: PublicationScope,
): boolean {
  return selectable || isInScope({ gates: { ranked: { passed: ranked } } }, scope)
}

/**
 * A candidate as a list names it: where its figures are not told it is named with the reason, and with nothing that was counted, how many
 * answers are missing and its points of 附件2 included, as 三-2 goes by complaints. No place is made from any of it.
 */
export function publishedCandidate(candidate: Candidate, scope: PublicationScope): Candidate {
  const { figures } = candidate
  if (figures === null) return candidate
  const { eligible, selectable } = figures
  if (areFiguresTold({ ranked: eligible, selectable: selectable.passed }, scope)) return candidate
  return {
    ...candidate,
    figures: {
      ...{ selectable: { ...selectable, shortfall: null }, eligible },
      ...{ overall: null, plainMean: null, withExcluded: null, complaints: null },
    },
    sheet: { score: null, items: [], why: '不在公布范围' },
  }
}
