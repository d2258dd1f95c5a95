import type { Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { readAnswer, type Send } from './answer'
import { chosenRole } from './chosen-role'
import { failed, type Outcome } from './failure'
import { sendByFetch } from './send-by-fetch'
import { sendByWechat } from './send-by-wechat'
import { inBrowser } from './target'

/** Sends a message by the way this build has. */
export const sendMessage: Send = inBrowser ? sendByFetch : sendByWechat

/** Calls an endpoint; its output is parsed, so that what a page receives is what the contract says. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { requestKey }: { requestKey?: string } = {},
): Promise<Outcome<OutputOf<E>>> {
  const as = endpoint.door === 'staff' ? chosenRole() : null
  const message = {
    name: endpoint.name,
    input,
    ...(requestKey && { requestKey }),
    ...(as && { as }),
  }
  const read = readAnswer(await sendMessage(endpoint.door, message))
  if (!read.ok) return read
  const parsed = endpoint.output.safeParse(read.data)
  return parsed.success ? { ok: true, data: parsed.data as OutputOf<E> } : failed('unreadable_answer')
}
