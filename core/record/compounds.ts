import * as z from 'zod/mini'
import { building, governance, seat, section, service } from '../place/compound'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'
import { rosterState } from './roster-state'

/** A compound 小区: one property management area under one service contract. */
export const compound = z.object({
  _id: z.string(),
  name: z.string(),
  city: z.string(),
  /** The seat in force now, for indexes and scopes; the clock brings it up to date on the day of a change. */
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  /** Dated facts, oldest first. */
  seats: z.array(seat),
  /** When the next seat begins; null if none is to come. */
  nextSeatAt: z.nullable(instant),
  service: z.array(service),
  governance: z.array(governance),
  sections: z.array(section),
  buildings: z.array(building),
  /** Households on the property register; null if not known. */
  register: z.nullable(z.int()),
  /** Per period code: building codes joined in strata, fixed when the period opens. */
  strata: z.record(z.string(), z.array(z.array(z.string()))),
  /** The compound that has taken it in; it is no compound of the present then, and keeps its old scorecards. */
  mergedInto: z.nullable(z.string()),
  /** The state of its register of households; absent before the first import. */
  roster: z.optional(rosterState),
  requestKeys,
})
export type Compound = z.infer<typeof compound>

export const compounds = defineCollection({
  name: 'compounds',
  schema: compound,
  indexes: [
    indexOn('city', '_id'),
    indexOn('district', '_id'),
    indexOn('subdistrict', '_id'),
    indexOn('residentsCommittee', '_id'),
    indexOn('service.company.code', '_id'),
    indexOn('nextSeatAt'),
    indexOn('mergedInto'),
  ],
})
