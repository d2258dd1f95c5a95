import * as z from 'zod/mini'
import { building, governance, service } from '../place/compound'
import { defineCollection, indexOn } from './collection'

/** A compound 小区: one property management area under one service contract. */
export const compound = z.object({
  _id: z.string(),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  /** Dated facts, oldest first. */
  service: z.array(service),
  governance: z.array(governance),
  buildings: z.array(building),
  /** Per period code: building codes joined in strata, fixed when the period opens. */
  strata: z.record(z.string(), z.array(z.array(z.string()))),
})
export type Compound = z.infer<typeof compound>

export const compounds = defineCollection({
  name: 'compounds',
  schema: compound,
  indexes: [indexOn('district', '_id'), indexOn('subdistrict', '_id'), indexOn('residentsCommittee', '_id')],
})
