import { codeRefusal } from '../../core/access/desk-sign-in'
import { confirmDeskSignIn } from '../../core/contract/desk-sign-in'
import { remember } from '../../core/record/request-keys'
import { signIns } from '../../core/record/sign-ins'
import { handle, isRepeated, signedIn } from '../platform/call'
import { refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { scannedSignIn } from './scanned-sign-in'

export const confirmDeskSignInHandler = handle(confirmDeskSignIn, (input, call) => {
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return scannedSignIn(input.code, call, async (signIn, transaction) => {
    const { accepted } = input
    if (isRepeated(signIn.requestKeys, request)) return { accepted }
    refuseIf(codeRefusal(signIn, call.now))
    await transaction.set(signIns, {
      ...signIn,
      account: accepted ? signedIn(call) : null,
      confirmedAt: accepted ? call.now : null,
      declinedAt: accepted ? null : call.now,
      requestKeys: remember(signIn.requestKeys, request),
    })
    return { accepted }
  })
})
