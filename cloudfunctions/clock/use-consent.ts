import type { MessageKind } from '../../core/contract/subscriptions'
import { dayOfInstant } from '../../core/place/day'
import { deliveries, deliveryId, newDelivery } from '../../core/record/deliveries'
import { type Subscription, subscriptions } from '../../core/record/subscriptions'
import { command } from '../platform/documents'
import { unseal } from '../platform/seal'
import type { MessageOutcome } from '../platform/subscribe-message'
import type { Run } from './run'

const minute = 60_000
/** Longer than a run can last: a consent that is still `sending` then is one whose run has died. */
const sendingLasts = 10 * minute
const mostTries = 5

/** What became of a consent: `nothing` was to be said, or another run has it. */
export type Used = 'sent' | 'refused' | 'lost' | 'retried' | 'nothing'

/** Sends to an openid what there is to say; null if there is nothing. */
export type Send = (openid: string) => Promise<MessageOutcome | null>

/**
 * Uses one consent up. It is claimed before its message goes out, so that runs may overlap and die and nobody is ever told twice;
 * one whose run died is given up, as the inbox says the same.
 */
export async function useConsent(asked: Subscription, send: Send, run: Run): Promise<Used> {
  const seen = { _id: asked._id, state: asked.state, dueAt: asked.dueAt }
  if (asked.state === 'sending') {
    if ((await run.documents.remove(subscriptions, seen)) !== 1) return 'nothing'
    return counted(asked.kind, { used: 'lost', code: null }, run)
  }
  const dueAt = later(run, sendingLasts)
  if ((await run.documents.update(subscriptions, seen, { state: 'sending', dueAt })) !== 1) return 'nothing'
  const answer = await trySending(asked, send, run)
  const claimed = { _id: asked._id, state: 'sending', dueAt }
  const tries = asked.tries + 1
  if (answer?.outcome === 'failed' && tries < mostTries) {
    // 5, 20, 80, 320 minutes.
    const again = { state: 'waiting', tries, dueAt: later(run, 5 * minute * 4 ** asked.tries) }
    await run.documents.update(subscriptions, claimed, again)
    return counted(asked.kind, { used: 'retried', code: answer.code }, run)
  }
  await run.documents.remove(subscriptions, claimed)
  if (answer === null) return 'nothing'
  if (answer.outcome === 'sent') return counted(asked.kind, { used: 'sent', code: null }, run)
  const used = answer.outcome === 'failed' ? 'lost' : 'refused'
  return counted(asked.kind, { used, code: answer.code }, run)
}

const later = (run: Run, milliseconds: number) => new Date(Date.parse(run.now) + milliseconds).toISOString()

async function trySending(asked: Subscription, send: Send, run: Run): Promise<MessageOutcome | null> {
  try {
    return await send(unseal(asked.openid, asked._id))
  } catch (fault) {
    run.faults.push(fault)
    return { outcome: 'failed', code: null }
  }
}

type Counted = { used: Exclude<Used, 'nothing'>; code: string | null }

/** Counts it among the day's messages, where staff see whether they arrive. */
async function counted(kind: MessageKind, { used, code }: Counted, run: Run): Promise<Used> {
  const day = dayOfInstant(run.now)
  const change = { [used]: command.inc(1), ...(code !== null && { lastCode: code }) }
  const count = () => run.documents.update(deliveries, { _id: deliveryId(day, kind) }, change)
  if ((await count()) === 0) {
    await run.documents.add(deliveries, newDelivery(day, kind))
    await count()
  }
  return used
}
