import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** A rating period 评价周期. Instants are UTC; its days are those of Asia/Shanghai. */
export const period = z.object({
  _id: z.string(),
  name: z.string(),
  city: z.string(),
  opensAt: instant,
  /** The first instant that no longer belongs to the period. */
  closesAt: instant,
  /** From this instant the results are public. */
  publishesAt: instant,
  questionnaireVersion: z.string(),
  methodVersion: z.string(),
  /** Which answer key the period uses, and that key's check value. */
  keyVersion: z.string(),
  keyCheck: z.string(),
})
export type Period = z.infer<typeof period>

export const periods = defineCollection({
  name: 'periods',
  schema: period,
  indexes: [indexOn('opensAt')],
})
