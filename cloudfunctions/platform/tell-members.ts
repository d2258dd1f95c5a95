import type { Household } from '../../core/record/households'
import { inbox, type Notice } from '../../core/record/inbox'
import type { Call } from './call'
import type { Transaction } from './documents'

/** Puts a notice into the inbox of every present member of a household, in the transaction that changes it. */
export async function tellMembers(
  told: { household: Household; compoundName: string; kind: Notice['kind'] },
  transaction: Transaction,
  call: Call,
): Promise<void> {
  for (const member of told.household.members) {
    await transaction.set(inbox, {
      _id: call.newId(),
      account: member.account,
      at: call.now,
      kind: told.kind,
      compoundName: told.compoundName,
      label: told.household.label,
      read: false,
    })
  }
}
