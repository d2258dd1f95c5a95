import type { MessageKind } from '../../core/contract/subscriptions'
import { subscriptionId, subscriptions } from '../../core/record/subscriptions'
import { command } from '../platform/documents'
import { messageTemplate } from '../platform/subscribe-message'
import type { Run } from './run'

type Saying = {
  account: string
  /** When it happened: a consent that was given later is for the next thing. */
  since: string
  says: Record<string, string>
}

/**
 * Has a consent that waits say what the inbox has just been told; it goes out afterwards (send-said.ts). For whoever has given none
 * nothing is done.
 */
export async function haveSaid(kind: MessageKind, { account, since, says }: Saying, run: Run): Promise<void> {
  if (messageTemplate(kind) === null) return
  const waits = { _id: subscriptionId(kind, account), state: 'waiting', dueAt: null }
  await run.documents.update(
    subscriptions,
    { ...waits, askedAt: command.lte(since) },
    { dueAt: run.now, says: command.set(says) },
  )
}
