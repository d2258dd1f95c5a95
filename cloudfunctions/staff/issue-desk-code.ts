import { issueDeskCode } from '../../core/contract/slips'
import { deskCodeLimits, recentDeskCodes } from '../../core/place/binding-rules'
import { accounts, newAccount } from '../../core/record/accounts'
import { type Call, handle, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { giveSlip } from './give-slip'
import { reachedHousehold } from './reached-household'

export const issueDeskCodeHandler = handle(issueDeskCode, async (input, call) => {
  const reached = await reachedHousehold(input.household, call)
  const { code, slip } = await giveSlip(
    {
      ...reached,
      kind: 'desk',
      tenant: input.tenant,
      usesAllowed: 1,
      validMilliseconds: deskCodeLimits.validMinutes * 60_000,
      first: (transaction) => countDeskCode(transaction, call),
    },
    call,
  )
  const seconds = Math.max(0, Math.floor((Date.parse(slip.expiresAt) - Date.parse(call.now)) / 1000))
  return { label: reached.household.label, slip: code, seconds }
})

/** Counts the code for the worker in the transaction that issues it, so that asking in parallel is throttled too. */
async function countDeskCode(transaction: Transaction, call: Call): Promise<void> {
  const id = signedIn(call)
  const account = (await transaction.get(accounts, id)) ?? newAccount(id)
  const recent = recentDeskCodes(account.deskCodes ?? [], call.now)
  if (recent.length >= deskCodeLimits.perHour) throw new Refusal('too_many_desk_codes')
  await transaction.set(accounts, { ...account, deskCodes: [...recent, call.now] })
}
