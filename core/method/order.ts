import { bandOf } from './band'
import type { OrderCriterion, OrderPlace } from './order-place'
import type { OrderParameters } from './parameters'
import { reaches, settled } from './settled'

/** What of a compound its place goes by. */
export type Standing = {
  compound: string
  /** Whether it has answers enough to be compared: the gate `ranked`. */
  eligible: boolean
  /** S; null where it is not shown. */
  score: number | null
  /** 附件2, in hundredths of a point; null outside a selection. */
  sheet: number | null
  /** R_EB and U, in 件/百户·年; null where there is no exposure. */
  complaintRate: number | null
  unresolvedRate: number | null
}

/** One part of a key: an integer, the smaller the better. */
type KeyPart = { by: OrderCriterion; value: number }

/** Larger than every value of a key: what is not known comes last. */
const unknown = Number.MAX_SAFE_INTEGER

const millionths = 1e6

/**
 * The key of a compound under a rule (method.md, Order): integers, compared from the first, the smaller the better; then by code. So the
 * order is total and transitive; figures at a boundary are settled before they are cut to integers. What is not known comes last in its part.
 * - `bandThenSheet`: rank-eligible; floor(S/grid) falling; 附件2 falling; floor(R_EB/step); floor(U/step); round(S·10⁶) falling.
 * - `thresholdThenSheet`: rank-eligible; S at the threshold or above; then from 附件2.
 * - `weighted`: rank-eligible; a·S + (1 − a)·附件2 falling, S alone where there is no sheet; then from R_EB.
 */
export function orderKey(standing: Standing, order: OrderParameters): KeyPart[] {
  const { score, sheet } = standing
  const falling = (value: number | null) => (value === null ? unknown : -value)
  const steps = (value: number | null, step: number) =>
    value === null ? unknown : Math.floor(settled(value / step))
  const eligible: KeyPart = { by: 'eligible', value: standing.eligible ? 0 : 1 }
  const bySheet: KeyPart = { by: 'sheet', value: falling(sheet) }
  const rest: KeyPart[] = [
    { by: 'complaints', value: steps(standing.complaintRate, order.complaintStep) },
    { by: 'unresolved', value: steps(standing.unresolvedRate, order.unresolvedStep) },
    { by: 'score', value: falling(score === null ? null : Math.round(settled(score) * millionths)) },
  ]
  switch (order.rule) {
    case 'bandThenSheet':
      return [eligible, { by: 'band', value: falling(bandOf(score, order.grid)) }, bySheet, ...rest]
    case 'thresholdThenSheet': {
      const reached = score !== null && reaches(score, order.threshold)
      return [eligible, { by: 'threshold', value: reached ? 0 : 1 }, bySheet, ...rest]
    }
    case 'weighted': {
      const value = weightedScore(score, sheet, order.weight)
      return [eligible, { by: 'weighted', value: falling(value) }, ...rest]
    }
  }
}

/** a·S + (1 − a)·附件2 in millionths. */
function weightedScore(score: number | null, sheet: number | null, weight: number): number | null {
  if (score === null) return null
  const mixed = sheet === null ? score : weight * score + ((1 - weight) * sheet) / 100
  return Math.round(settled(mixed) * millionths)
}

/**
 * Puts compounds in order under a rule and says where each stands; those that are not rank-eligible come last and have no place.
 * The order in which they are given changes nothing. Codes are compared as plain text.
 */
export function orderOf(
  standings: readonly Standing[],
  order: OrderParameters,
): (OrderPlace & { compound: string })[] {
  const inOrder = standings
    .map((standing) => ({ standing, key: orderKey(standing, order) }))
    .sort((a, b) => compareKeyed(a, b))
  const bands = [
    ...new Set(
      inOrder.flatMap(({ standing: { eligible, score } }) => (eligible ? bandOf(score, order.grid) : [])),
    ),
  ].sort((a, b) => (b ?? 0) - (a ?? 0))
  return inOrder.map(({ standing, key }, index) => {
    const { compound, eligible } = standing
    const before = inOrder[index - 1]
    const after = inOrder[index + 1]
    const band = bandOf(standing.score, order.grid)
    return {
      compound,
      band,
      bandRank: eligible ? bands.indexOf(band) + 1 : null,
      place: eligible ? index + 1 : null,
      behindBy: eligible && before ? decidedBy(before.key, key) : null,
      aheadBy: eligible && after ? decidedBy(key, after.key) : null,
    }
  })
}

/**
 * The codes of the first so many compounds of an order, best first: the beginning of what `orderOf` gives, without putting all others in
 * order.
 */
export function firstOf(standings: readonly Standing[], order: OrderParameters, count: number): string[] {
  const best: Keyed[] = []
  for (const standing of standings) {
    const keyed = { standing, key: orderKey(standing, order) }
    let at = best.length
    while (at > 0 && compareKeyed(keyed, best[at - 1]!) < 0) at -= 1
    if (at >= count) continue
    best.splice(at, 0, keyed)
    if (best.length > count) best.pop()
  }
  return best.map(({ standing }) => standing.compound)
}

type Keyed = { standing: Standing; key: readonly KeyPart[] }

function compareKeyed(a: Keyed, b: Keyed): number {
  for (const [index, { value }] of a.key.entries()) {
    const difference = value - b.key[index]!.value
    if (difference !== 0) return difference
  }
  return a.standing.compound < b.standing.compound ? -1 : 1
}

function decidedBy(better: readonly KeyPart[], worse: readonly KeyPart[]): OrderCriterion {
  const index = better.findIndex(({ value }, at) => value !== worse[at]!.value)
  if (index < 0) return 'code'
  const { by, value } = worse[index]!
  return by === 'complaints' && value === unknown ? 'uncounted' : by
}
