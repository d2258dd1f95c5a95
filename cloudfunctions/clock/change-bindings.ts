import { accounts, type BoundHousehold } from '../../core/record/accounts'
import type { Household } from '../../core/record/households'
import type { Transaction } from '../platform/documents'

/** Changes what the accounts of a household's members know of it, in the transaction that read the household. */
export async function changeBindings(
  household: Household,
  change: Partial<Pick<BoundHousehold, 'compound' | 'compoundName' | 'building'>>,
  transaction: Transaction,
): Promise<void> {
  for (const member of household.members) {
    const account = await transaction.get(accounts, member.account)
    if (account === null) continue
    const bound = account.households.map((each) =>
      each.household === household._id ? { ...each, ...change } : each,
    )
    await transaction.set(accounts, { ...account, households: bound })
  }
}
