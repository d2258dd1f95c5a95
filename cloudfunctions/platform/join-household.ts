import { recentJoins, recentlyJoined } from '../../core/place/binding-rules'
import { earlierEnd, holding, nextLeaseStep } from '../../core/place/lease'
import type { ResidentKind } from '../../core/rating/rating-content'
import type { Account, BoundHousehold } from '../../core/record/accounts'
import { compounds } from '../../core/record/compounds'
import { type Household, households } from '../../core/record/households'
import type { Call } from './call'
import type { Transaction } from './documents'
import { tellMembers } from './tell-members'

export type Joining = { account: Account; household: Household; kind: ResidentKind; until: string | null }

/** What stands between an account and a household (core/place/binding-rules, joinRefusal). */
export function joinFacts({ account, household }: Pick<Joining, 'account' | 'household'>, now: string) {
  return {
    members: holding(household.members, now).length,
    contested: household.contested,
    accountHouseholds: holding(account.households, now).length,
    recentlyJoined: recentlyJoined(account.joined, household._id, now),
  }
}

/**
 * Makes an account a member: writes the household, tells those who are there, and answers the account for the caller to write
 * with its own request. An ended binding to the same household gives way.
 */
export async function joinHousehold(
  { account, household, kind, until }: Joining,
  transaction: Transaction,
  call: Call,
): Promise<{ account: Account; bound: BoundHousehold; members: number }> {
  const compound = await transaction.get(compounds, household.compound)
  if (compound === null) throw new Error(`household ${household._id} is in no compound`)
  const bound: BoundHousehold = {
    household: household._id,
    compound: household.compound,
    compoundName: compound.name,
    building: household.building,
    label: household.label,
    kind,
    since: call.now,
    until,
  }
  await tellMembers({ household, compoundName: compound.name, kind: 'memberJoined' }, transaction, call)
  const member = { account: account._id, kind, since: call.now, until }
  const members = [...household.members.filter((each) => each.account !== account._id), member]
  await transaction.set(households, {
    ...household,
    members,
    leaseStepAt: leaseStepWith(household, member, call.now),
  })
  return {
    account: {
      ...account,
      households: [...account.households.filter((each) => each.household !== household._id), bound],
      joined: [...recentJoins(account.joined, call.now), { household: household._id, at: call.now }],
    },
    bound,
    members: holding(members, call.now).length,
  }
}

/** The household's next lease step with one more end to watch; a step that is due and not yet done stays. */
export function leaseStepWith(
  household: Household,
  ending: { until: string | null },
  now: string,
): string | null {
  return earlierEnd(household.leaseStepAt ?? null, nextLeaseStep([ending], now))
}
