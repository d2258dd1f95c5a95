import { meanOf } from './measure'
import { firstBy, type Order, orders, type ScoredCompound } from './orders'
import { recordOf } from './record-of'

/** What the order chose. */
export type Choice = {
  /** Mean true score of those chosen, and how many of the truly best are among them. */
  truth: number
  caught: number
  /** Mean households of those chosen. */
  households: number
}

/** What came out in a city. */
export type Found = {
  response: number
  /** Share of the compounds that have answers enough to be ranked, and how many of the truly best are among those. */
  ranked: number
  reachable: number
  choices: Record<Order, Choice>
}

export function foundIn(city: readonly ScoredCompound[], chosen: number): Found {
  const best = bestOf(city, chosen)
  return {
    response: meanOf(city.map(({ responded, households }) => responded / households)),
    ranked: city.filter(({ ranked }) => ranked).length / city.length,
    reachable: best.filter(({ ranked }) => ranked).length,
    choices: recordOf(orders, (order) => {
      const first = firstBy(order, city, chosen)
      return {
        truth: meanOf(first.map(({ truth }) => truth)),
        caught: best.filter((each) => first.includes(each)).length,
        households: meanOf(first.map(({ households }) => households)),
      }
    }),
  }
}

/** The truly best. */
export function bestOf<Compound extends { truth: number }>(
  city: readonly Compound[],
  chosen: number,
): Compound[] {
  return [...city].sort((a, b) => b.truth - a.truth).slice(0, chosen)
}

/** Places that manipulated compounds take in each order and would not have taken before. */
export function wonIn(
  city: readonly ScoredCompound[],
  of: { before: readonly ScoredCompound[]; manipulated: ReadonlySet<string>; chosen: number },
): Record<Order, number> {
  return recordOf(orders, (order) => {
    const had = new Set(firstBy(order, of.before, of.chosen).map(({ compound }) => compound))
    const has = firstBy(order, city, of.chosen).map(({ compound }) => compound)
    return has.filter((code) => of.manipulated.has(code) && !had.has(code)).length
  })
}
