import * as z from 'zod/mini'
import { disclosureRuleSet } from '../disclosure/rules'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * One version of a city's rules of disclosures: what has to be public, by whom, how often. Append-only: what was due stays so by the
 * version that was in force then.
 */
export const disclosureRulesVersion = z.object({
  /** `city|000001`. */
  _id: z.string(),
  city: z.string(),
  /** From 1; version 0 is what the product brings along, and is not stored. */
  version: z.int(),
  ...disclosureRuleSet.shape,
  savedAt: instant,
  /** Why it was made, in the bureau's words. */
  why: z.string(),
  requestKeys,
})
export type DisclosureRulesVersion = z.infer<typeof disclosureRulesVersion>

export const disclosureRules = defineCollection({
  name: 'disclosureRules',
  schema: disclosureRulesVersion,
  indexes: [indexOn('city', '_id')],
})

/** The id of a version: padded, so that ids sort as versions do. */
export function disclosureRulesId(city: string, version: number): string {
  return `${city}|${String(version).padStart(6, '0')}`
}
