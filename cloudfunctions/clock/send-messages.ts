import type { Occasion } from '../../core/rating/period-reminders'
import { accounts } from '../../core/record/accounts'
import { jobs } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { type Subscription, subscriptions } from '../../core/record/subscriptions'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { unseal } from '../platform/seal'
import { type MessageTemplate, sendSubscribeMessage } from '../platform/subscribe-message'
import { unanswered } from '../platform/unanswered'
import type { Run } from './run'

const aPage = 200
const minute = 60_000
/** Longer than a run can last: a consent that is still `sending` then is one whose run has died. */
const sendingLasts = 10 * minute
const mostTries = 5

export type Sending = { period: Period; occasion: Occasion; template: MessageTemplate; job: string }

/**
 * Uses up the consents that were given before the occasion. Each is claimed before its message goes out, so that runs may
 * overlap and die and nobody is ever told twice; one whose run died is given up, as the inbox says the same.
 */
export async function sendMessages(sending: Sending, run: Run): Promise<void> {
  while (run.hasTime()) {
    const page = await run.documents.find(subscriptions, {
      where: {
        kind: sending.occasion.kind,
        dueAt: command.lte(run.now),
        askedAt: command.lt(sending.occasion.at),
      },
      order: [
        ['dueAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: aPage,
    })
    if (page.length === 0) return
    await forEachInParallel(page, (asked) => useUp(asked, sending, run))
  }
}

async function useUp(asked: Subscription, sending: Sending, run: Run): Promise<void> {
  const seen = { _id: asked._id, state: asked.state, dueAt: asked.dueAt }
  if (asked.state === 'sending') {
    if ((await run.documents.remove(subscriptions, seen)) === 1) await count('lost', sending, run)
    return
  }
  const dueAt = later(run, sendingLasts)
  if ((await run.documents.update(subscriptions, seen, { state: 'sending', dueAt })) !== 1) return
  const outcome = await send(asked, sending, run)
  const tries = asked.tries + 1
  const claimed = { _id: asked._id, state: 'sending', dueAt }
  if (outcome === 'failed' && tries < mostTries) {
    // 5, 20, 80, 320 minutes.
    const again = { state: 'waiting', tries, dueAt: later(run, 5 * minute * 4 ** asked.tries) }
    await run.documents.update(subscriptions, claimed, again)
    return
  }
  await run.documents.remove(subscriptions, claimed)
  if (outcome !== 'nothing') await count(outcome === 'failed' ? 'lost' : outcome, sending, run)
}

const later = (run: Run, milliseconds: number) => new Date(Date.parse(run.now) + milliseconds).toISOString()

/** Whoever has nothing to be told of is told nothing; the consent is used up all the same. */
async function send(asked: Subscription, { period, occasion, template }: Sending, run: Run) {
  try {
    const account = await run.documents.get(accounts, asked.account)
    const households = account?.households ?? []
    const concerned = occasion.kind === 'ratingOpens' ? households : await unanswered(households, period, run)
    if (concerned.length === 0) return 'nothing'
    return await sendSubscribeMessage(unseal(asked.openid, asked._id), template, period)
  } catch (fault) {
    run.faults.push(fault)
    return 'failed'
  }
}

async function count(outcome: 'sent' | 'refused' | 'lost', { job }: Sending, run: Run): Promise<void> {
  await run.documents.update(jobs, { _id: job }, { [`messages.${outcome}`]: command.inc(1) })
}
