import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A published ruling by which a compound leaves a selection, or comes back; append-only, and the newest of a compound holds. */
export const selectionRuling = z.object({
  _id: z.string(),
  campaign: z.string(),
  compound: z.string(),
  name: z.string(),
  number: z.int(),
  kind: z.enum(['excluded', 'restored']),
  why: z.string(),
  office: z.string(),
  at: instant,
  requestKeys,
})

export const selectionRulings = defineCollection({
  name: 'selectionRulings',
  schema: selectionRuling,
  indexes: [indexOn('campaign', '_id')],
})

export function selectionRulingId(campaign: string, compound: string, number: number): string {
  return `${campaign}|${compound}|${number}`
}
