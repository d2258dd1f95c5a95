import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { day } from '../place/day'
import { visitEntry } from '../selection/visit'
import { defineCollection, indexOn } from './collection'
import { versionFile } from './disclosure-versions'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A visit 现场核查 to a compound that applies. Written once and never changed: who saw something else visits again. */
export const visit = z.object({
  _id: z.string(),
  campaign: z.string(),
  application: z.string(),
  compound: z.string(),
  /** The day of the visit, which dates its photos. */
  day,
  /** When it was entered. */
  at: instant,
  account: z.string(),
  by: z.object({ role, agency: z.nullable(agency) }),
  /** Whether it was written on paper on the spot, and entered afterwards. */
  onPaper: z.boolean(),
  entries: z.array(visitEntry),
  note: z.string(),
  /** The photos that its entries name. */
  photos: z.array(versionFile),
  requestKeys,
})
export type Visit = z.infer<typeof visit>

export const visits = defineCollection({
  name: 'visits',
  schema: visit,
  indexes: [indexOn('application', '_id'), indexOn('campaign', '_id')],
})

/** Id of what a request records: it cannot be chosen, and a repeated request meets the same visit. */
export function visitId(hmac: Hmac, account: string, requestKey: string): string {
  return hmac(`visit|${account}|${requestKey}`).slice(0, 24)
}
