import { subscriptions } from '../../core/record/subscriptions'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { messageTemplate, sendSubscribeMessage } from '../platform/subscribe-message'
import type { Run } from './run'
import { useConsent } from './use-consent'

const aPage = 200

/** Sends the messages of cases and digests: every consent that was told what to say (have-said.ts). Answers how many were used up. */
export async function sendSaid(run: Run): Promise<number> {
  let used = 0
  for (const kind of ['caseProgress', 'staffDigest'] as const) {
    const template = messageTemplate(kind)
    if (template === null) continue
    while (run.hasTime()) {
      const page = await run.documents.find(subscriptions, {
        where: { kind, dueAt: command.lte(run.now) },
        order: [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: aPage,
      })
      if (page.length === 0) break
      await forEachInParallel(page, async (asked) => {
        const send = async (openid: string) =>
          asked.says ? sendSubscribeMessage(openid, kind, { template, says: asked.says }) : null
        if ((await useConsent(asked, send, run)) !== 'nothing') used += 1
      })
    }
  }
  return used
}
