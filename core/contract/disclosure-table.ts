import * as z from 'zod/mini'
import { afterDue, disclosureKey, namedDisclosureRow, nextDue, onTimeByPublisher } from './disclosures'
import { defineEndpoint } from './endpoint'

const code = disclosureKey.compound
const officials = ['bureau', 'district', 'subdistrict', 'residentsCommittee'] as const
const part = { district: z.optional(code), subdistrict: z.optional(code) }

/** How far one compound's disclosures were in time over the last year. */
export const disclosureTableRow = z.object({
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  company: z.nullable(z.string()),
  due: z.int(),
  onTime: z.int(),
  overdue: z.int(),
  /** onTime / due; null where nothing was due. */
  share: z.nullable(z.number()),
  byPublisher: onTimeByPublisher,
})
export type DisclosureTableRow = z.infer<typeof disclosureTableRow>

/** The compounds within the caller's scope, those with most that is overdue first, in pages of 100; on the first page with their sum. */
export const readDisclosureTable = defineEndpoint({
  name: 'readDisclosureTable',
  door: 'staff',
  effect: 'read',
  callers: officials,
  input: z.strictObject({
    ...part,
    after: z.optional(z.strictObject({ overdue: z.int().check(z.minimum(0)), compound: code })),
  }),
  output: z.object({
    today: z.string(),
    rows: z.array(disclosureTableRow),
    next: z.nullable(z.object({ overdue: z.int(), compound: z.string() })),
    /** Of all compounds in scope; null on later pages. */
    sum: z.nullable(
      z.object({ compounds: z.int(), withOverdue: z.int(), due: z.int(), onTime: z.int(), overdue: z.int() }),
    ),
  }),
  errors: ['out_of_scope'],
})

/** What is overdue within the caller's scope, the longest overdue first. */
export const listOverdueDisclosures = defineEndpoint({
  name: 'listOverdueDisclosures',
  door: 'staff',
  effect: 'read',
  callers: officials,
  input: z.strictObject({
    ...part,
    compound: z.optional(code),
    after: afterDue,
  }),
  output: z.object({
    today: z.string(),
    rows: z.array(namedDisclosureRow),
    next: nextDue,
  }),
  errors: ['out_of_scope'],
})
