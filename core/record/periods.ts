import * as z from 'zod/mini'
import { methodChoices } from '../method/parameters'
import { readiness } from '../rating/period-checks'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A rating period 评价周期. Instants are UTC; its days are those of Asia/Shanghai. */
export const period = z.object({
  _id: z.string(),
  name: z.string(),
  city: z.string(),
  /**
   * A draft is the bureau's alone; nothing of it changes once it is announced but the closing, by an extension. From then
   * on opening, closing and publication follow from the dates. A deleted draft stays as a record; its code is free again.
   */
  state: z.enum(['draft', 'announced', 'deleted']),
  opensAt: instant,
  /** The first instant that no longer belongs to the period. */
  closesAt: instant,
  /** From this instant the results are public. */
  publishesAt: instant,
  questionnaireVersion: z.string(),
  methodVersion: z.string(),
  /** What the bureau chose of the method; frozen by the announcement. */
  methodChoices,
  /** Which answer key the period uses, and that key's check value; null until the clock, which holds keys, has set them. */
  keyVersion: z.nullable(z.string()),
  keyCheck: z.nullable(z.string()),
  /** Days before the closing on which households that have not answered are reminded. */
  reminders: z.array(z.int()),
  /** When the closing was moved, from which instant, and why; once at most. */
  extension: z.nullable(z.object({ at: instant, from: instant, why: z.string() })),
  readiness: z.nullable(readiness),
  /** The snapshot that is shown: its number, and the attempt that names its cards; null until the first is sealed. */
  snapshot: z.nullable(
    z.object({
      number: z.int(),
      attempt: z.string(),
      sealedAt: instant,
      /** How many compounds could not be counted yet, and have no card in it. */
      notCounted: z.int(),
    }),
  ),
  savedAt: instant,
  requestKeys,
})
export type Period = z.infer<typeof period>

export const periods = defineCollection({
  name: 'periods',
  schema: period,
  indexes: [indexOn('opensAt'), indexOn('state', 'opensAt'), indexOn('city', '_id')],
})
