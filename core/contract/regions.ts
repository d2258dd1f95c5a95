import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const name = z.string().check(z.trim(), z.minLength(2), z.maxLength(30))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))

export const regionView = z.object({
  code: z.string(),
  kind: z.enum(['city', 'district', 'subdistrict', 'residentsCommittee']),
  name: z.string(),
  parent: z.nullable(z.string()),
  functionalZone: z.boolean(),
  closedAt: z.nullable(z.string()),
})
export type RegionView = z.infer<typeof regionView>

/**
 * The regions of the caller's scope, closed ones included, in order of their codes; a thousand a page. A 功能板块 has no
 * subdistricts of its own: its district office is shown all of the city's.
 */
export const listRegions = defineEndpoint({
  name: 'listRegions',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({ regions: z.array(regionView), next: z.nullable(z.string()) }),
  errors: [],
})

/** Makes a region that the national list does not have: a 功能板块 of a city, or a residents' committee of a subdistrict. */
export const createRegion = defineEndpoint({
  name: 'createRegion',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ kind: z.enum(['functionalZone', 'residentsCommittee']), parent: code, name }),
  output: z.object({ region: regionView }),
  errors: ['out_of_scope', 'unknown_region', 'name_taken', 'too_many_regions', 'truncated_answer'],
})

/** Renames a region below one that the caller's scope holds; its code stays. */
export const renameRegion = defineEndpoint({
  name: 'renameRegion',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ region: code, name, why }),
  output: z.object({ region: regionView }),
  errors: ['out_of_scope', 'unknown_region', 'name_taken', 'truncated_answer'],
})

/** Closes a region in which no compound stands, now or by a change to come, and below which no region is open. */
export const closeRegion = defineEndpoint({
  name: 'closeRegion',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ region: code, why }),
  output: z.object({ region: regionView }),
  errors: ['out_of_scope', 'unknown_region', 'region_in_use', 'truncated_answer'],
})
