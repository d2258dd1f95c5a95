import * as z from 'zod/mini'
import { dayOfInstant } from '../../core/place/day'
import type { OccasionKind } from '../../core/rating/period-reminders'
import { cloud } from './cloud'

/** A template of the mini-program: its id, and which of its fields takes the period's name and which the closing. */
const template = z.object({ id: z.string(), name: z.string(), closes: z.string() })
export type MessageTemplate = z.infer<typeof template>

/** The template of a kind of message by the function variable MESSAGE_TEMPLATES; null where none is set: nothing is sent. */
export function messageTemplate(kind: OccasionKind): MessageTemplate | null {
  const text = process.env.MESSAGE_TEMPLATES
  if (!text) return null
  return z.partialRecord(z.string(), template).parse(JSON.parse(text))[kind] ?? null
}

/** `refused` is for good: the person took the consent back, it is used up, or there is no such person any more. */
export type MessageOutcome = 'sent' | 'refused' | 'failed'

const refusals: readonly unknown[] = [43101, 40003]

/**
 * Sends one subscribe message. It says which period closes when, and nothing about the person: whoever looks at the phone
 * learns neither a household nor whether it has answered.
 */
export async function sendSubscribeMessage(
  openid: string,
  { id, name, closes }: MessageTemplate,
  period: { name: string; closesAt: string },
): Promise<MessageOutcome> {
  try {
    const answer = await cloud.callWxOpenApi({
      apiName: 'subscribeMessage.send',
      requestData: {
        touser: openid,
        templateId: id,
        page: 'pages/home/index',
        data: {
          // The platform's limit of a `thing`.
          [name]: { value: period.name.slice(0, 20) },
          [closes]: { value: lastMinute(period.closesAt) },
        },
      },
    })
    const result: unknown = answer.result
    const parsed = typeof result === 'string' ? JSON.parse(result) : result
    const code: unknown = parsed?.errcode ?? parsed?.errCode
    if (code === 0) return 'sent'
    return refusals.includes(code) ? 'refused' : 'failed'
  } catch {
    return 'failed'
  }
}

/** The last minute before an instant that ends a day, as a `time` field takes it: “2026年11月30日 23:59”. */
function lastMinute(closesAt: string): string {
  const [year, month, day] = dayOfInstant(new Date(Date.parse(closesAt) - 60_000).toISOString()).split('-')
  return `${year}年${Number(month)}月${Number(day)}日 23:59`
}
