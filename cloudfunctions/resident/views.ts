import type { HouseholdView } from '../../core/contract/home'
import type { Scorecard } from '../../core/method/scorecard'
import { periodState } from '../../core/rating/period-state'
import type { Account, BoundHousehold } from '../../core/record/accounts'
import type { Period } from '../../core/record/periods'
import { Refusal } from '../platform/refusal'

/** A bound household as its member sees it. */
export function householdView(bound: BoundHousehold): HouseholdView {
  const { household, compound, compoundName, label, kind, since, until } = bound
  return { household, compound, compoundName, label, kind, since, until }
}

/** The caller's binding to a household; a household that is not theirs is refused as such, known or not. */
export function ownHousehold(account: Account | null, household: string): BoundHousehold {
  const bound = account?.households.find((candidate) => candidate.household === household)
  if (bound === undefined) throw new Refusal('not_your_household')
  return bound
}

/** Whether a scorecard is final and its period's results are out at the instant. */
export function isPublished(card: Scorecard, period: Period | undefined, now: string): boolean {
  return card.phase === 'final' && period !== undefined && periodState(period, now) === 'published'
}
