import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'
import type { Grant } from '../access/role'
import { covers, type PlaceCodes } from '../access/scope'
import type { GateReason } from '../method/gates'
import { daysLater } from '../place/day'

/** What of a compound's participation decides whether it gets the round. */
export type RoundStanding = {
  compound: string
  /** Gate to the selection (method.md, Gates). */
  selectable: { passed: boolean; reason: GateReason | null }
}

/** Reasons that more answers would end. */
const endedByAnswers: readonly GateReason[] = ['too_few_answers', 'margin_too_wide']

/** Where a compound stands in the round: below the gate, through it, or kept from it by something that no answer ends. */
export type RoundPlace = 'below' | 'enough' | 'no_answers_help'

/** Whether the gate to the selection is shut for want of answers, and for nothing else. */
export function roundPlaceOf({ selectable: { passed, reason } }: RoundStanding): RoundPlace {
  if (passed) return 'enough'
  return reason !== null && endedByAnswers.includes(reason) ? 'below' : 'no_answers_help'
}

/** The first instant at which a round is drawn: so many days before the period closes. */
export function roundOpensAt({ closesAt }: { closesAt: string }, daysBeforeClose: number): string {
  return daysLater(closesAt, -daysBeforeClose)
}

/** Where the time of a round stands: `before` its days, in them, or `after` the closing, when no answer comes any more. */
export function roundTime(
  period: { closesAt: string },
  { daysBeforeClose, now }: { daysBeforeClose: number; now: string },
): 'before' | 'open' | 'after' {
  if (now >= period.closesAt) return 'after'
  return now < roundOpensAt(period, daysBeforeClose) ? 'before' : 'open'
}

/**
 * The households of a compound that are given a form: so many, each as likely as any other, whether or not it has answered, which nobody
 * can know. The list is put in the order of its codes first, so that seed and register alone decide; where there are fewer, all.
 * Example: seed 7 draws the same three of ten whatever order they come in.
 */
export function drawHouseholds(
  households: readonly string[],
  { seed, count }: { seed: number; count: number },
): string[] {
  const left = [...new Set(households)].sort()
  const from = mersenne(seed)
  const drawn: string[] = []
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(uniformInt(from, 0, left.length - 1), 1))
  }
  return drawn.sort()
}

/**
 * The grant under which the forms of a compound are printed: its residents' committee's, as in the city's paper channel, or its subdistrict's
 * where it has none, so that a reprint never ends forms that another office has handed out. Undefined: they are not the holder's to print.
 */
export function printingGrant(grants: readonly Grant[], place: PlaceCodes): Grant | undefined {
  const role = place.residentsCommittee === null ? 'subdistrict' : 'residentsCommittee'
  return grants.find((held) => held.role === role && covers(held, place))
}
