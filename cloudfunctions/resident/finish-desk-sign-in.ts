import { deskLimits, secondsAfter } from '../../core/access/desk-sign-in'
import { sessionToken } from '../../core/access/session-token'
import { finishDeskSignIn } from '../../core/contract/desk-sign-in'
import type { OutputOf } from '../../core/contract/endpoint'
import { signInId, signInSecret, signIns } from '../../core/record/sign-ins'
import { type Call, handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { createTicket } from '../platform/ticket'

type Finished = OutputOf<typeof finishDeskSignIn>

/** A wrong secret is answered like an unknown code, so that nobody can tell which codes are on a screen. */
export const finishDeskSignInHandler = handle(finishDeskSignIn, async (input, call): Promise<Finished> => {
  const hmac = secretHmac('ACCOUNT_KEY')
  const id = signInId(hmac, input.code)
  const asked = await call.documents.get(signIns, id)
  if (asked === null || asked.secret !== signInSecret(hmac, input.secret)) {
    throw new Refusal('sign_in_code_unknown')
  }
  if (call.now >= asked.expiresAt) throw new Refusal('sign_in_code_expired')
  if (asked.declinedAt !== null) return { state: 'declined', signIn: null }
  if (asked.account === null || asked.confirmedAt === null) return { state: 'waiting', signIn: null }
  await takeUp(id, call)
  const expiresAt = secondsAfter(asked.confirmedAt, deskLimits.sessionSeconds)
  const session = { account: asked.account, startedAt: asked.confirmedAt, expiresAt }
  return {
    state: 'confirmed',
    signIn: {
      ticket: createTicket(asked.account, expiresAt),
      session: sessionToken(hmac, session),
      lastsSeconds: Math.floor((Date.parse(expiresAt) - Date.parse(call.now)) / 1000),
      owner: hmac(`device-owner|${asked.account}`).slice(0, 16),
    },
  }
})

/** Marks the sign-in as given to this request; whoever asks by another one comes too late. */
function takeUp(id: string, call: Call): Promise<void> {
  const { key } = call.request(secretHmac('ACCOUNT_KEY'))
  return call.documents.transaction(async (transaction) => {
    const signIn = await transaction.get(signIns, id)
    if (signIn === null) throw new Refusal('sign_in_code_unknown')
    if (signIn.finishedBy === key) return
    if (signIn.finishedBy !== null) throw new Refusal('sign_in_code_used')
    await transaction.set(signIns, { ...signIn, finishedBy: key })
  })
}
