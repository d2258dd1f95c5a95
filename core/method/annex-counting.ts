import { overallCode } from '../rating/questionnaire'
import { type Annex, type Variant, variants } from './annex'
import type { CityFit } from './city-fit'
import type { CompoundInputs } from './compound-inputs'
import { type FitRow, fittedCompound, standingOf } from './fit-row'
import { firstOf, type Standing } from './order'
import type { MethodParameters } from './parameters'
import { questionFiguresOf } from './question-counting'
import { type FittedCompound, noFit, questionFitOf } from './question-fit'
import { assistedAnswers, type CellName, ownAnswers, questionStrata } from './question-strata'
import { quotaProbabilities } from './quota-probability'
import { answersIn, type LevelCounts, scoreSum } from './score-of-level'
import type { Scorecard } from './scorecard'
import { steadiedScoreOf } from './steadied-score'

/** Places and draws where no selection says otherwise. */
const annexQuota = 10
const annexDraws = 1000

/** What of a compound the annex needs beside its row: the overall question counted in other ways, null where it is not ranked. */
export type AnnexRow = {
  row: FitRow
  others: Record<'unweighted' | 'withAssisted' | 'withExcluded', FittedCompound> | null
}

/** A compound's part in the annex. */
export function annexRowOf(
  row: FitRow,
  { card, inputs, parameters }: { card: Scorecard; inputs: CompoundInputs; parameters: MethodParameters },
): AnnexRow {
  if (!row.eligible || row.overall === null) return { row, others: null }
  const counted = (cells: readonly CellName[], withExcluded: boolean) => {
    const strata = questionStrata(inputs.strata, overallCode, { cells, withExcluded })
    const figures = questionFiguresOf(strata, parameters)
    return figures === null ? row.overall! : fittedCompound(figures, card.households)
  }
  return {
    row,
    others: {
      unweighted: unweighted(card.overall!.distribution as unknown as LevelCounts, row.overall),
      withAssisted: counted([...ownAnswers, ...assistedAnswers], false),
      withExcluded: counted(ownAnswers, true),
    },
  }
}

/** The plain mean of the answers. */
function unweighted(distribution: LevelCounts, overall: FittedCompound): FittedCompound {
  const answers = answersIn(distribution)
  return { ...overall, mean: scoreSum(distribution) / answers, effectiveAnswers: answers }
}

/** The annex of a city. The seed follows from the salt and the facts of the snapshot, and stands in it. */
export function annexOf(
  rows: readonly AnnexRow[],
  { fit, parameters, seed }: { fit: CityFit; parameters: MethodParameters; seed: number },
): Annex {
  const inOrder = [...rows].sort((a, b) => (a.row.compound < b.row.compound ? -1 : 1))
  const selectable = inOrder.filter(({ row }) => row.selectable && row.overall !== null)
  const standings = (score: (found: AnnexRow) => number): Standing[] =>
    selectable.map((found) => ({ ...standingOf(found.row, { fit, parameters }), score: score(found) }))
  const steadied = ({ row }: AnnexRow) =>
    steadiedScoreOf(row.overall!, fit.questions[overallCode] ?? noFit, parameters)
  const own = standings((found) => steadied(found).score)
  const first = (of: readonly Standing[], order: Partial<MethodParameters['order']> = {}) =>
    firstOf(of, { ...parameters.order, ...order }, annexQuota)
  const counted = (way: keyof NonNullable<AnnexRow['others']>) => {
    const all = inOrder.flatMap(({ others }) => (others === null ? [] : others[way]))
    const refitted = questionFitOf(all, parameters.finiteFloor)
    return standings(
      ({ row, others }) => steadiedScoreOf(others?.[way] ?? row.overall!, refitted, parameters).score,
    )
  }
  const orders: Record<Variant, string[]> = {
    bandThenSheet: first(own, { rule: 'bandThenSheet' }),
    thresholdThenSheet: first(own, { rule: 'thresholdThenSheet' }),
    weighted: first(own, { rule: 'weighted' }),
    grid1: first(own, { grid: 1 }),
    grid2: first(own, { grid: 2 }),
    grid3: first(own, { grid: 3 }),
    lowerBound: first(
      standings((found) => {
        const { interval, score } = steadied(found)
        return interval?.lower ?? score
      }),
    ),
    unweighted: first(counted('unweighted')),
    withAssisted: first(counted('withAssisted')),
    withExcluded: first(counted('withExcluded')),
  }
  return {
    quota: annexQuota,
    first: first(own),
    sensitivity: variants.map((variant) => ({ variant, first: orders[variant] })),
    draws: annexDraws,
    seed,
    probabilities: quotaProbabilities(
      selectable.map((found, index) => {
        const { score, sd } = steadied(found)
        return { ...own[index]!, score, sd: sd ?? 0 }
      }),
      { order: parameters.order, quota: annexQuota, draws: annexDraws, seed },
    ),
  }
}
