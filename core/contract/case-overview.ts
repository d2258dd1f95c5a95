import * as z from 'zod/mini'
import { roles } from '../access/role'
import { caseKind } from '../complaint/kinds'
import { caseState, outcomes } from '../complaint/states'
import { proportion } from '../method/proportion'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const place = z.object({ code: z.string(), name: z.string() })

/** Ages of open cases in days since they were filed: the last day of each bucket; what is older comes last. */
export const ageBounds = [2, 5, 10, 20] as const

/** How cases of the last so many days went that have run their time. */
const course = z.object({
  days: z.int(),
  /** Cases whose time for acceptance, or for the answer, is over: how many were in time. */
  onTimeAcceptance: proportion,
  onTimeAnswer: proportion,
  /** Of those that were answered, how many the resident has brought back. */
  reopened: proportion,
  /** Of those whose handling was rated, how many at levels 3–5. */
  satisfied: proportion,
})

/**
 * 投诉总览: the cases of the caller's area as they stand at the moment. Every number is counted over all of them, whatever kind
 * they are of; none is the published complaint rate. Refused rather than cut short.
 */
export const readCaseOverview = defineEndpoint({
  name: 'readCaseOverview',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict'],
  input: z.strictObject({ district: z.optional(code), subdistrict: z.optional(code) }),
  output: z.object({
    asOf: z.string(),
    /** What there is to narrow the view by. */
    places: z.object({
      districts: z.array(place),
      subdistricts: z.array(z.extend(place, { district: z.string() })),
    }),
    /** Cases filed in the last 365 days by state, closed ones by how they were closed. */
    states: z.array(z.object({ state: caseState, outcome: z.nullable(z.enum(outcomes)), count: z.int() })),
    /** Everything below until `courses` is of cases that are open now, whenever they were filed. */
    open: z.int(),
    overdue: z.int(),
    /** Youngest first, one for each of `ageBounds` and one for what is older. */
    ages: z.array(z.object({ count: z.int(), overdue: z.int() })),
    /** By the highest office before which a missed deadline has brought them. */
    escalated: z.object({ subdistrict: z.int(), district: z.int(), bureau: z.int() }),
    kinds: z.array(z.object({ kind: caseKind, count: z.int() })),
    categories: z.array(z.object({ code: z.string(), title: z.string(), count: z.int() })),
    handlers: z.array(z.object({ role: z.enum(roles), count: z.int(), overdue: z.int() })),
    /** The ten with most overdue cases. */
    compounds: z.array(z.object({ code: z.string(), name: z.string(), overdue: z.int() })),
    courses: z.array(course),
  }),
  errors: ['out_of_scope', 'truncated_answer'],
})
