import { mustWait, recentAttempts } from '../../core/place/binding-rules'
import { readSlipCode } from '../../core/place/slip-code'
import { accounts, newAccount } from '../../core/record/accounts'
import { type SignIn, signInId, signIns } from '../../core/record/sign-ins'
import { type Call, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/**
 * Works on the sign-in of a code that a phone scanned or typed. A wrong code is counted on the account like a wrong slip, in
 * the transaction that looked for it: whoever guesses would sign a stranger's desk in as themselves.
 */
export async function scannedSignIn<T>(
  typed: string,
  call: Call,
  work: (signIn: SignIn, transaction: Transaction) => Promise<T>,
): Promise<T> {
  const accountId = signedIn(call)
  if (call.identity.openid === null) throw new Refusal('only_from_phone')
  const code = readSlipCode(typed)
  if (code === null) throw new Refusal('sign_in_code_unknown')
  const id = signInId(secretHmac('ACCOUNT_KEY'), code)
  const outcome = await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
    const signIn = await transaction.get(signIns, id)
    if (signIn !== null) return { done: await work(signIn, transaction) }
    const attempts = [...recentAttempts(account.attempts, call.now), call.now]
    await transaction.set(accounts, { ...account, attempts })
    return null
  })
  if (outcome === null) throw new Refusal('sign_in_code_unknown')
  return outcome.done
}
