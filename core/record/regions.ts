import * as z from 'zod/mini'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** An administrative region: city, district, subdistrict or residents' committee, with its parents. */
export const region = z.object({
  _id: z.string(),
  kind: z.enum(['city', 'district', 'subdistrict', 'residentsCommittee']),
  name: z.string(),
  parent: z.nullable(z.string()),
  /** The regions that hold it, itself included: what scopes are held against. */
  city: z.string(),
  district: z.nullable(z.string()),
  subdistrict: z.nullable(z.string()),
  /** A 功能板块: works as a district, but its compounds stand in subdistricts of others. */
  functionalZone: z.boolean(),
  closedAt: z.nullable(instant),
  requestKeys,
})
export type Region = z.infer<typeof region>

export const regions = defineCollection({
  name: 'regions',
  schema: region,
  indexes: [
    indexOn('kind', '_id'),
    indexOn('city', '_id'),
    indexOn('district', '_id'),
    indexOn('subdistrict', '_id'),
    indexOn('parent', '_id'),
  ],
})
