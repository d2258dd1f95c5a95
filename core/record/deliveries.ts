import * as z from 'zod/mini'
import { type MessageKind, messageKinds } from '../contract/subscriptions'
import { type Collection, defineCollection } from './collection'
import { jobs } from './jobs'

/**
 * What became of a day's messages of one kind, in the same collection as the clock's jobs: numbers and WeChat's last error code, so
 * that staff see when messages do not arrive, and nobody's name.
 */
export const delivery = z.object({
  _id: z.string(),
  kind: z.literal('delivery'),
  day: z.string(),
  message: z.enum(messageKinds),
  sent: z.int(),
  /** The person had taken the consent back. */
  refused: z.int(),
  /** Given up after the last attempt, or with a run that died. */
  lost: z.int(),
  /** Attempts that failed and were put off. */
  retried: z.int(),
  lastCode: z.nullable(z.string()),
})
export type Delivery = z.infer<typeof delivery>

export const deliveries: Collection<Delivery> = defineCollection({
  name: jobs.name,
  schema: delivery,
  indexes: jobs.indexes,
})

/** Id of a day's messages of a kind. */
export function deliveryId(day: string, message: MessageKind): string {
  return `delivery|${day}|${message}`
}

/** A day on which nothing of a kind has been sent yet. */
export function newDelivery(day: string, message: MessageKind): Delivery {
  const none = { sent: 0, refused: 0, lost: 0, retried: 0, lastCode: null }
  return { _id: deliveryId(day, message), kind: 'delivery', day, message, ...none }
}
