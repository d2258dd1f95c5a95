import * as z from 'zod/mini'
import { listChange } from '../selection/list-changes'
import { listOutcome } from '../selection/list-outcome'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'
import { sealedFile } from './snapshots'

/** How a compound of a list is called, and where it is. */
export const listedCompound = z.object({
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  applicant: z.string(),
})

/**
 * A sealed list of a campaign. Inserting `campaign|number` is the commit, and nothing of it changes afterwards: what is upheld leads to the
 * next number, which names what is otherwise. The newest one is shown.
 */
export const selectionList = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  number: z.int(),
  sealedAt: instant,
  /** Office that had it sealed, as it is named in public. */
  office: z.string(),
  snapshot: z.object({ period: z.string(), number: z.int(), sha256: z.string() }),
  compounds: z.array(listedCompound),
  outcome: listOutcome,
  changes: z.array(listChange),
  /** Hash of all facts and rules together: the same ones are not sealed twice. */
  inputs: z.string(),
  file: sealedFile,
  requestKeys,
})
export type SelectionList = z.infer<typeof selectionList>

export const selectionLists = defineCollection({
  name: 'selectionLists',
  schema: selectionList,
  indexes: [indexOn('campaign', 'number')],
})

export function selectionListId(campaign: string, number: number): string {
  return `${campaign}|${number}`
}
