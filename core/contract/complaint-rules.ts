import * as z from 'zod/mini'
import type { Role } from '../access/role'
import { category } from '../complaint/categories'
import { limits } from '../complaint/limits'
import { yearCalendar } from '../complaint/working-days'
import { defineEndpoint } from './endpoint'

const version = z.int().check(z.minimum(0), z.maximum(999_999))

/** Most categories of a city, those included that are no longer offered. */
export const mostCategories = 100

const ruleSet = {
  categories: z.array(category).check(z.minLength(1), z.maxLength(mostCategories)),
  limits,
  calendar: z.array(yearCalendar).check(z.minLength(1), z.maxLength(40)),
}

/** Whoever handles cases. */
const handlers: readonly Role[] = [
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
  'department',
  'utility',
  'district',
  'bureau',
]

const versionNote = z.object({
  version: z.int(),
  /** Null for version 0, which the product brings along. */
  savedAt: z.nullable(z.string()),
  why: z.nullable(z.string()),
})
export type VersionNote = z.infer<typeof versionNote>

/** The city's rules of complaints: the newest version, or the one asked for, and which versions there are, newest first. */
export const readComplaintRules = defineEndpoint({
  name: 'readComplaintRules',
  door: 'staff',
  effect: 'read',
  callers: handlers,
  input: z.strictObject({ version: z.optional(version) }),
  output: z.object({
    version: z.int(),
    ...ruleSet,
    /** The last year that the calendar of this version has. */
    calendarThrough: z.nullable(z.int()),
    /** Whether that is too near: deadlines beyond it are counted by weekends alone. */
    warns: z.boolean(),
    versions: z.array(versionNote),
  }),
  errors: ['out_of_scope', 'unknown_rules_version', 'truncated_answer'],
})

/** Makes the next version. Cases that are filed already keep the version and the deadlines that they have. */
export const saveComplaintRules = defineEndpoint({
  name: 'saveComplaintRules',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    /** The version that was changed; if it is no longer the newest, somebody else has changed it meanwhile. */
    from: version,
    ...ruleSet,
    why: z.string().check(z.trim(), z.minLength(4), z.maxLength(200)),
  }),
  output: z.object({ version: z.int() }),
  errors: [
    'out_of_scope',
    'unknown_rules_version',
    'rules_changed',
    'nothing_changes',
    'category_code_taken',
    'category_title_taken',
    'category_agency_wrong',
    'category_authority_wrong',
    'category_dropped',
    'category_other_needed',
    'category_company_needed',
    'limit_accept_too_long',
    'limit_escalation_order',
    'calendar_years_broken',
    'calendar_year_dropped',
    'calendar_workday_in_week',
    'calendar_year_unfinished',
  ],
})
