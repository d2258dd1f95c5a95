import type { Cells } from '../rating/tally'
import type { StratumInputs } from './compound-inputs'
import type { QuestionStratum } from './question-counting'

/** Whose answers are counted: a cell of a tally, by channel and kind of resident. */
export type CellName = keyof Cells

export const ownAnswers: readonly CellName[] = ['self_owner', 'self_occupant']
export const ownersAnswers: readonly CellName[] = ['self_owner']
export const occupantsAnswers: readonly CellName[] = ['self_occupant']
export const assistedAnswers: readonly CellName[] = ['assisted_owner', 'assisted_occupant']

/** The counts of one question in every stratum, over the cells that are named; with what rulings took out, if asked for. */
export function questionStrata(
  strata: readonly StratumInputs[],
  question: string,
  of: { cells: readonly CellName[]; withExcluded?: boolean },
): QuestionStratum[] {
  return strata.map((stratum) => {
    const parts = [
      ...of.cells.map((name) => stratum.cells[name]),
      ...(of.withExcluded ? of.cells.map((name) => stratum.excluded[name]) : []),
    ]
    const at = (level: number) => {
      let count = 0
      for (const { levels } of parts) count += levels[question]?.[level] ?? 0
      return count
    }
    return {
      households: stratum.households,
      counts: [at(1), at(2), at(3), at(4), at(5)],
      dontKnow: at(0),
    }
  })
}

/** Households that answered, over the cells that are named. */
export function answeredIn(cells: Cells, names: readonly CellName[]): number {
  let answered = 0
  for (const name of names) answered += cells[name].answered
  return answered
}
