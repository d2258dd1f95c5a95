import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** An account that wants to be told of what is newly public in a compound. */
export const disclosureFollow = z.object({
  /** `compound|account`. */
  _id: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  account: z.string(),
  since: instant,
})

export const disclosureFollows = defineCollection({
  name: 'disclosureFollows',
  schema: disclosureFollow,
  indexes: [indexOn('compound', '_id'), indexOn('account')],
})

export function disclosureFollowId(compound: string, account: string): string {
  return `${compound}|${account}`
}
