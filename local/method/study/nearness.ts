import { meanOf } from './measure'
import type { ScoredCompound } from './orders'

/** How near the figures of the compounds that are shown come to the truth. */
export type Nearness = {
  /** Root mean square of the difference in points: of the plain mean, of the weighted one, of S. */
  plain: number
  weighted: number
  steadied: number
  /** Share of the compounds whose truth lies within the 95 % interval. */
  within: number
}

export function nearnessOf(city: readonly ScoredCompound[]): Nearness {
  const shown = city.filter((each) => each.shown)
  const differenceOf = (value: (of: ScoredCompound) => number) =>
    Math.sqrt(meanOf(shown.map((each) => (value(each) - each.truth) ** 2)))
  return {
    plain: differenceOf(({ plain }) => plain.mean!),
    weighted: differenceOf(({ mean }) => mean!),
    steadied: differenceOf(({ score }) => score!),
    within: meanOf(shown.map((each) => (isWithin(each) ? 1 : 0))),
  }
}

const isWithin = ({ interval, truth }: ScoredCompound) =>
  interval !== null && interval.lower <= truth && truth <= interval.upper
