import type { HouseholdView } from '../../core/contract/home'
import type { Account, BoundHousehold } from '../../core/record/accounts'
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
