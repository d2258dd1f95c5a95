import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'

/** An administrative region: city, district, subdistrict or residents' committee, with its parents. */
export const region = z.object({
  _id: z.string(),
  kind: z.enum(['city', 'district', 'subdistrict', 'residentsCommittee']),
  name: z.string(),
  parent: z.nullable(z.string()),
})
export type Region = z.infer<typeof region>

export const regions = defineCollection({
  name: 'regions',
  schema: region,
  indexes: [indexOn('kind', '_id')],
})
