import { keepSubscription, type MessageKind } from '../../core/contract/subscriptions'
import { type OccasionKind, occasionKinds } from '../../core/rating/period-reminders'
import { subscriptionId, subscriptions } from '../../core/record/subscriptions'
import { type Call, handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { seal } from '../platform/seal'

/** Repeating it changes nothing: there is one consent of a kind. A browser has no openid, so nothing is kept there. */
export const keepSubscriptionHandler = handle(keepSubscription, async ({ kind }, call) => {
  const account = signedIn(call)
  if (!(await isFor(kind, call))) throw new Refusal('not_allowed')
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
    dueAt: isOfPeriod(kind) ? call.now : null,
  })
  return { kept: true }
})

/** Whether a message of this kind can ever reach the caller. */
async function isFor(kind: MessageKind, call: Call): Promise<boolean> {
  if (kind === 'staffDigest') return (await call.grants()).length > 0
  return ((await call.account())?.households ?? []).length > 0
}

/** Due with its period, which finds it; anything else waits until something has happened. */
function isOfPeriod(kind: MessageKind): kind is OccasionKind {
  return occasionKinds.some((each) => each === kind)
}
