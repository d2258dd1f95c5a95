import type { Occasion } from '../../core/rating/period-reminders'
import { accounts } from '../../core/record/accounts'
import { jobs } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { type Subscription, subscriptions } from '../../core/record/subscriptions'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { periodMessage } from '../platform/message-words'
import { type MessageTemplate, sendSubscribeMessage } from '../platform/subscribe-message'
import { unanswered } from '../platform/unanswered'
import type { Run } from './run'
import { useConsent } from './use-consent'

const aPage = 200

export type Sending = { period: Period; occasion: Occasion; template: MessageTemplate; job: string }

/** Uses up the consents that were given before the occasion. */
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

/** Whoever has nothing to be told of is told nothing; the consent is used up all the same. */
async function useUp(asked: Subscription, sending: Sending, run: Run): Promise<void> {
  const { period, template, job } = sending
  const { kind } = asked
  const send = async (openid: string) =>
    (await isConcerned(asked.account, sending, run))
      ? sendSubscribeMessage(openid, kind, { template, says: periodMessage(period) })
      : null
  const used = await useConsent(asked, send, run)
  if (used === 'nothing' || used === 'retried') return
  await run.documents.update(jobs, { _id: job }, { [`messages.${used}`]: command.inc(1) })
}

async function isConcerned(id: string, { period, occasion }: Sending, run: Run): Promise<boolean> {
  const account = await run.documents.get(accounts, id)
  const households = account?.households ?? []
  const concerned = occasion.kind === 'ratingOpens' ? households : await unanswered(households, period, run)
  return concerned.length > 0
}
