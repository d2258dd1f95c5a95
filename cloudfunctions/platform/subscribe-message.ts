import * as z from 'zod/mini'
import type { MessageKind } from '../../core/contract/subscriptions'
import { cloud } from './cloud'

/** What a message of a kind says; a template tells which of its own fields takes which. */
const fieldsOf: Record<MessageKind, readonly string[]> = {
  ratingOpens: ['name', 'closes'],
  ratingCloses: ['name', 'closes'],
  caseProgress: ['category', 'state', 'time'],
  staffDigest: ['waiting', 'urgent', 'time'],
}

/** A template of the mini-program: its id, and by what is said the name of its field (`thing1`, `time2`). */
export type MessageTemplate = { id: string; fields: ReadonlyMap<string, string> }

const templates = z.record(z.string(), z.record(z.string(), z.string()))

/** The template of a kind of message by the function variable MESSAGE_TEMPLATES; null where none is set: nothing is sent. */
export function messageTemplate(kind: MessageKind): MessageTemplate | null {
  const text = process.env.MESSAGE_TEMPLATES
  const given = text ? templates.parse(JSON.parse(text))[kind] : undefined
  if (given === undefined) return null
  const named = (name: string): string => {
    const value = given[name]
    if (!value) throw new Error(`MESSAGE_TEMPLATES does not say the ${name} of ${kind}`)
    return value
  }
  return { id: named('id'), fields: new Map(fieldsOf[kind].map((field) => [field, named(field)])) }
}

/**
 * `refused` is for good: the person took the consent back, it is used up, or there is no such person any more. `code` is WeChat's;
 * null where it did not answer.
 */
export type MessageOutcome = { outcome: 'sent' } | { outcome: 'refused' | 'failed'; code: string | null }

const refusals: readonly unknown[] = [43101, 40003]

/** The platform's limit of a `thing`; a `time` is shorter. */
const longestField = 20

/** Where a message leads. The inbox says more of it, to whom it is for. */
const pages: Record<MessageKind, string> = {
  ratingOpens: 'pages/home/index',
  ratingCloses: 'pages/home/index',
  caseProgress: 'packages/mine/inbox/index',
  staffDigest: 'packages/mine/inbox/index',
}

/**
 * Sends one subscribe message. Whoever looks at the phone learns no household, no room and no text from it, nor whether a household
 * has answered.
 */
export async function sendSubscribeMessage(
  openid: string,
  kind: MessageKind,
  { template, says }: { template: MessageTemplate; says: Record<string, string> },
): Promise<MessageOutcome> {
  const fields = [...template.fields].map(([said, field]) => [
    field,
    { value: (says[said] ?? '').slice(0, longestField) },
  ])
  try {
    const answer = await cloud.callWxOpenApi({
      apiName: 'subscribeMessage.send',
      requestData: {
        touser: openid,
        templateId: template.id,
        page: pages[kind],
        data: Object.fromEntries(fields),
      },
    })
    const result: unknown = answer.result
    const parsed = typeof result === 'string' ? JSON.parse(result) : result
    const code: unknown = parsed?.errcode ?? parsed?.errCode
    if (code === 0) return { outcome: 'sent' }
    const told = typeof code === 'number' ? String(code) : null
    return { outcome: refusals.includes(code) ? 'refused' : 'failed', code: told }
  } catch {
    return { outcome: 'failed', code: null }
  }
}
