import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { giveConsent } from '../../core/contract/privacy'
import { accounts, newAccount } from '../../core/record/accounts'
import { handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** Agreeing twice is agreeing once: the first instant stays, so no request key needs remembering. */
export const giveConsentHandler = handle(giveConsent, async (input, call) => {
  const accountId = signedIn(call)
  if (input.version !== privacyNoticeVersion) throw new Refusal('notice_outdated')
  await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (account.consent?.version === input.version) return
    const consent = { version: input.version, at: call.now }
    await transaction.set(accounts, { ...account, consent, deletedAt: null })
  })
  return { version: input.version }
})
