import { deskLimits, secondsAfter } from '../../core/access/desk-sign-in'
import { startDeskSignIn } from '../../core/contract/desk-sign-in'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { signInId, signInSecret, signIns } from '../../core/record/sign-ins'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** Seconds after its code expired for which a sign-in stays, so that a late scan is still told why it is refused. */
const keptSeconds = 3600

/**
 * Code and secret come from the function's own randomness, never from the request key: a repeated request makes another
 * code, and the first one expires without ever having been shown.
 */
export const startDeskSignInHandler = handle(startDeskSignIn, async (input, call) => {
  const hmac = secretHmac('ACCOUNT_KEY')
  const code = slipCodeFromHex(hmac(`sign-in-code|${call.newId()}`))
  const secret = call.newId()
  await call.documents.remove(signIns, { expiresAt: command.lt(secondsAfter(call.now, -keptSeconds)) })
  const added = await call.documents.add(signIns, {
    _id: signInId(hmac, code),
    secret: signInSecret(hmac, secret),
    desk: input.desk,
    createdAt: call.now,
    expiresAt: secondsAfter(call.now, deskLimits.codeSeconds),
    account: null,
    confirmedAt: null,
    declinedAt: null,
    finishedBy: null,
    requestKeys: [],
  })
  // Another desk shows this very code at the moment.
  if (!added) throw new Refusal('conflict_try_again')
  return { code, secret, lastsSeconds: deskLimits.codeSeconds }
})
