import { endSessions } from '../../core/contract/sessions'
import { accounts, newAccount } from '../../core/record/accounts'
import { remember } from '../../core/record/request-keys'
import { handle, isRepeated, signedIn } from '../platform/call'
import { secretHmac } from '../platform/secrets'

/** The session of this very call is over with all others, so a browser that repeats the request is no longer signed in. */
export const endSessionsHandler = handle(endSessions, async (_input, call) => {
  const accountId = signedIn(call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (isRepeated(account.requestKeys, request)) return { endedAt: account.signedOutAt ?? call.now }
    await transaction.set(accounts, {
      ...account,
      signedOutAt: call.now,
      requestKeys: remember(account.requestKeys, request),
    })
    return { endedAt: call.now }
  })
})
