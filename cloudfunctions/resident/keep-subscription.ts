import { keepSubscription } from '../../core/contract/subscriptions'
import { subscriptionId, subscriptions } from '../../core/record/subscriptions'
import { handle, signedIn } from '../platform/call'
import { seal } from '../platform/seal'

/** Repeating it changes nothing: there is one consent of a kind. A browser has no openid, so nothing is kept there. */
export const keepSubscriptionHandler = handle(keepSubscription, async ({ kind }, call) => {
  const account = signedIn(call)
  const { openid } = call.identity
  if (openid === null) return { kept: false }
  const _id = subscriptionId(kind, account)
  await call.documents.add(subscriptions, {
    _id,
    kind,
    account,
    openid: seal(openid, _id),
    askedAt: call.now,
    state: 'waiting',
    tries: 0,
    dueAt: call.now,
  })
  return { kept: true }
})
