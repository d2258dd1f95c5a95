import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { mersenne } from 'pure-rand/generator/mersenne'
import { firstOf, type Standing } from './order'
import type { OrderParameters } from './parameters'

/** A compound that may be among the chosen, with the error of its score. */
export type Candidate = Standing & { score: number; sd: number }

/** Beyond so many standard deviations from the last place nobody is drawn: the chance is below one in ten thousand, less than draws tell. */
const reach = 4

/**
 * How probable it is that each compound is among the first `quota`, if true scores are Normal(S, sd) and everything else is as it is: the
 * share of draws in which it is, under the rule of the order. Seeded, so that anybody draws the same. A compound that is never drawn is
 * left out. Candidates come in any order.
 */
export function quotaProbabilities(
  candidates: readonly Candidate[],
  of: { order: OrderParameters; quota: number; draws: number; seed: number },
): { compound: string; probability: number }[] {
  const within = contenders(candidates, of.quota)
  const next = mersenne(of.seed)
  const chosen = new Map<string, number>()
  for (let draw = 0; draw < of.draws; draw += 1) {
    const drawn = within.map((each) => ({ ...each, score: each.score + each.sd * normal(next.next()) }))
    for (const compound of firstOf(drawn, of.order, of.quota)) {
      chosen.set(compound, (chosen.get(compound) ?? 0) + 1)
    }
  }
  return [...chosen]
    .map(([compound, times]) => ({ compound, probability: times / of.draws }))
    .sort((a, b) => b.probability - a.probability || (a.compound < b.compound ? -1 : 1))
}

/** Those who can still reach a place, by code. */
function contenders(candidates: readonly Candidate[], quota: number): Candidate[] {
  const lowest = candidates.map(({ score, sd }) => score - reach * sd).sort((a, b) => b - a)
  const last = lowest[quota - 1] ?? Number.NEGATIVE_INFINITY
  return candidates
    .filter(({ score, sd }) => score + reach * sd >= last)
    .sort((a, b) => (a.compound < b.compound ? -1 : 1))
}

/** A standard normal from 32 random bits. */
const normal = (bits: number) => normalQuantile(((bits >>> 0) + 0.5) / 2 ** 32, 0, 1)
