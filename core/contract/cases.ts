import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { staffAct } from '../complaint/acts'
import { party } from '../complaint/categories'
import { dutyNames } from '../complaint/duties'
import { caseKind } from '../complaint/kinds'
import { limits } from '../complaint/limits'
import { caseState } from '../complaint/states'
import { instant } from '../record/instant'
import { caseRow } from './case-rows'
import { caseView } from './case-views'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const number = z.string().check(z.regex(/^\d{10}$/))

/** Roles that handle cases or stand over those who do. */
export const caseRoles = [
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
  'department',
  'utility',
  'district',
  'bureau',
] as const

const queueRow = z.extend(caseRow, {
  /** What the caller's desk has to do with it, the most urgent first; empty in the list of all cases. */
  duties: z.array(z.object({ duty: z.enum(dutyNames), dueAt: z.string(), overdue: z.boolean() })),
})
export type QueueRow = z.infer<typeof queueRow>

/** 待办工单: everything that waits at the caller's desks, due first. */
export const listDuties = defineEndpoint({
  name: 'listDuties',
  door: 'staff',
  effect: 'read',
  callers: caseRoles,
  input: z.strictObject({
    duty: z.optional(z.enum(dutyNames)),
    category: z.optional(code),
    compound: z.optional(code),
    overdue: z.optional(z.boolean()),
    /** How many rows to skip, for the next page; the order is by due date and number. */
    from: z.optional(z.int().check(z.nonnegative(), z.maximum(20_000))),
  }),
  output: z.object({
    rows: z.array(queueRow),
    /** All that fit the filter, and how many of them are overdue. */
    total: z.int(),
    overdue: z.int(),
    /** What there is to filter by: duties, categories and compounds of the whole queue with their counts. */
    facets: z.object({
      duties: z.array(z.object({ duty: z.enum(dutyNames), count: z.int() })),
      categories: z.array(z.object({ code: z.string(), title: z.string(), count: z.int() })),
      compounds: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
    }),
  }),
  errors: ['truncated_answer'],
})

/** 全部工单: the cases of the caller's area, or that the caller's desks have handled, newest first. */
export const listCases = defineEndpoint({
  name: 'listCases',
  door: 'staff',
  effect: 'read',
  callers: caseRoles,
  input: z.strictObject({
    state: z.optional(caseState),
    kind: z.optional(caseKind),
    category: z.optional(code),
    compound: z.optional(code),
    /** The last row of the page before. */
    before: z.optional(z.strictObject({ filedAt: instant, number })),
  }),
  output: z.object({
    rows: z.array(queueRow),
    next: z.nullable(z.object({ filedAt: z.string(), number: z.string() })),
  }),
  errors: [],
})

const staffCase = z.extend(caseView, {
  duties: z.array(
    z.object({ duty: z.enum(dutyNames), dueAt: z.string(), overdue: z.boolean(), own: z.boolean() }),
  ),
  /** Room and telephone, where the resident has agreed or chosen the own home as the place; for those who handle it. */
  contact: z.nullable(z.object({ label: z.string(), phone: z.nullable(z.string()) })),
  /** What the text says has not been checked by WeChat: to be read with care. */
  unchecked: z.boolean(),
  /** An objection of the resident against another kind, with what it was and what it would be. */
  reclassified: z.nullable(
    z.object({
      from: z.object({ kind: caseKind, category: z.string() }),
      to: z.object({ kind: caseKind, category: z.string() }),
      objection: z.enum(['none', 'open', 'ruled']),
    }),
  ),
  may: z.array(z.string()),
  /** What acts are chosen from. */
  categories: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      party,
      agency: z.nullable(agency),
      authority: z.nullable(agency),
    }),
  ),
  limits,
})
export type StaffCase = z.infer<typeof staffCase>

/** One case, as far as the caller may know it. The complainant is told to nobody on staff. */
export const readCase = defineEndpoint({
  name: 'readCase',
  door: 'staff',
  effect: 'read',
  callers: caseRoles,
  input: z.strictObject({ number }),
  output: z.object({ case: staffCase }),
  errors: ['unknown_case', 'out_of_scope'],
})

/** What staff does with a case; the answer is the case as it stands then. Round trips ≤ 5. */
export const actOnCase = defineEndpoint({
  name: 'actOnCase',
  door: 'staff',
  effect: 'write',
  callers: caseRoles,
  input: z.strictObject({ number, act: staffAct }),
  output: z.object({ case: staffCase }),
  errors: [
    'unknown_case',
    'out_of_scope',
    'not_your_case',
    'act_not_possible',
    'same_person',
    'unknown_category',
    'extension_used',
    'extension_days_too_many',
    'deadline_passed',
    'other_compound',
    'text_refused',
    'unknown_photo',
    'photo_refused',
    'photo_used',
  ],
})
