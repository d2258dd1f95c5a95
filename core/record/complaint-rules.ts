import * as z from 'zod/mini'
import { category } from '../complaint/categories'
import { limits } from '../complaint/limits'
import { yearCalendar } from '../complaint/working-days'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * One version of a city's rules of complaints: categories, limits and calendar. Append-only: a change is the next version, so
 * that a case can always be read by the rules that it was filed under.
 */
export const complaintRulesVersion = z.object({
  /** `city|000001`. */
  _id: z.string(),
  city: z.string(),
  /** From 1; version 0 is what the product brings along, and is not stored. */
  version: z.int(),
  categories: z.array(category),
  limits,
  calendar: z.array(yearCalendar),
  savedAt: instant,
  /** Why it was made, in the bureau's words. */
  why: z.string(),
  requestKeys,
})
export type ComplaintRulesVersion = z.infer<typeof complaintRulesVersion>

export const complaintRules = defineCollection({
  name: 'complaintRules',
  schema: complaintRulesVersion,
  indexes: [indexOn('city', '_id')],
})

/** The id of a version: padded, so that ids sort as versions do. */
export function complaintRulesId(city: string, version: number): string {
  return `${city}|${String(version).padStart(6, '0')}`
}
