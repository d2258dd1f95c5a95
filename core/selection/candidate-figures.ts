import { fitRowOf, fittedCompound } from '../method/fit-row'
import type { PublishedCard } from '../method/published-card'
import { answersIn, type LevelCounts, scoreSum } from '../method/score-of-level'
import type { Scorecard } from '../method/scorecard'
import type { CandidateFigures } from './candidate'

/** What a published card says of a compound in a selection. */
export function candidateFiguresOf(card: PublishedCard): CandidateFigures {
  const { eligible, overall, complaints } = fitRowOf(card as unknown as Scorecard)
  const levels = (card.overall?.distribution ?? null) as unknown as LevelCounts | null
  const { figuresWith } = card.exclusions
  return {
    ...{ selectable: card.gates.selectable, eligible, overall, complaints },
    plainMean: levels === null ? null : scoreSum(levels) / answersIn(levels),
    withExcluded:
      figuresWith === null ? null : fittedCompound({ ...figuresWith, weights: [] }, card.households),
  }
}
