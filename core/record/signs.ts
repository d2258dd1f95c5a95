import * as z from 'zod/mini'
import { compoundSigns } from '../method/findings/signs'
import { defineCollection, indexOn } from './collection'

/** What the answers of a compound look like in a closed period; overwritten whole by the clock, which alone reads it. */
export const storedSigns = z.extend(compoundSigns, {
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
})

export const signs = defineCollection({
  name: 'signs',
  schema: storedSigns,
  indexes: [indexOn('period', '_id')],
})

/** Id of the signs of a compound in a period. */
export function signsId(period: string, compound: string): string {
  return `${period}|${compound}`
}
