import { holding } from '../../core/place/lease'
import type { Household } from '../../core/record/households'
import { inbox, type Notice } from '../../core/record/inbox'
import type { Call } from './call'
import type { Transaction } from './documents'

/** What a notice says; to whom and when is added. */
export type Told = Omit<Notice, '_id' | 'account' | 'at' | 'read'>

/** Puts a notice into one inbox, in the transaction that it tells of. */
export async function tellAccount(
  account: string,
  told: Told,
  transaction: Transaction,
  { now, newId }: Pick<Call, 'now' | 'newId'>,
): Promise<void> {
  await transaction.set(inbox, { _id: newId(), account, at: now, ...told, read: false })
}

/** Puts a notice into the inbox of every present member of a household, in the transaction that changes it. */
export async function tellMembers(
  told: { household: Household } & Omit<Told, 'label'>,
  transaction: Transaction,
  call: Pick<Call, 'now' | 'newId'>,
): Promise<void> {
  const { household, ...said } = told
  for (const member of holding(household.members, call.now)) {
    await tellAccount(member.account, { ...said, label: household.label }, transaction, call)
  }
}
