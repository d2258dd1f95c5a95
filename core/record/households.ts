import * as z from 'zod/mini'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { requestKeys } from './request-keys'

/** A household 户: its address inside the compound and its verified members. */
export const household = z.object({
  _id: z.string(),
  compound: z.string(),
  building: z.string(),
  /** 房号 as people write it, for example 3幢1单元502. Shown to members and to the residents' committee only. */
  label: z.string(),
  members: z.array(z.object({ account: z.string(), kind: residentKind, since: z.string() })),
  contested: z.boolean(),
  requestKeys,
})
export type Household = z.infer<typeof household>

export const households = defineCollection({
  name: 'households',
  schema: household,
  indexes: [indexOn('compound', 'building', '_id')],
})
