import * as z from 'zod/mini'
import type { ActingRole } from '../../core/access/role'
import { errorCode } from '../../core/contract/errors'
import { failed, type Outcome } from './failure'

/** What travels to a function; identity is added by the platform on the way, never by us. */
export type Message = { name: string; input: unknown; requestKey?: string; as?: ActingRole }

/** What came back, unread. `arrived: false` means that we cannot know whether the message was received. */
export type Sent = { arrived: true; answer: unknown } | { arrived: false }

/** A way to send a message to a function (`door`). Never throws. */
export type Send = (door: string, message: Message) => Promise<Sent>

const refusal = z.object({ ok: z.literal(false), code: errorCode, requestId: z.optional(z.string()) })
const success = z.object({ ok: z.literal(true), data: z.unknown() })

/** Reads a function's answer into data or a failure with a name; the data itself is still unread. */
export function readAnswer(sent: Sent): Outcome<unknown> {
  if (!sent.arrived) return failed('offline')
  const refused = refusal.safeParse(sent.answer)
  if (refused.success) return failed(refused.data.code, refused.data.requestId || null)
  const succeeded = success.safeParse(sent.answer)
  return succeeded.success ? { ok: true, data: succeeded.data.data } : failed('internal')
}
