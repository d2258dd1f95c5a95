import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { caseKind } from '../complaint/kinds'
import { caseState, outcomes } from '../complaint/states'
import { caseWhere } from '../complaint/where'

/** An office as people are told of it; `name` where it has one of its own, as a company does. */
export const officeName = z.object({
  role,
  agency: z.nullable(agency),
  name: z.nullable(z.string()),
})
export type OfficeName = z.infer<typeof officeName>

/** A category by code and title: one that the city has dropped since keeps its name. */
export const caseCategory = z.object({ code: z.string(), title: z.string(), emergency: z.boolean() })

/** The one deadline that runs, and whether it is over. */
export const runningClock = z.object({
  kind: z.enum(['accept', 'answer', 'confirm']),
  dueAt: z.string(),
  overdue: z.boolean(),
  /** How many days are left, or over: working days by the city's calendar, but days of the week where a resident is waited for. */
  days: z.int(),
})
export type RunningClock = z.infer<typeof runningClock>

/** A case in a list. */
export const caseRow = z.object({
  /** When the cloud said so: what is left of a deadline is counted from here, not from a phone's own clock. */
  readAt: z.string(),
  number: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  kind: caseKind,
  category: caseCategory,
  where: caseWhere,
  building: z.nullable(z.string()),
  filedAt: z.string(),
  state: caseState,
  outcome: z.nullable(z.enum(outcomes)),
  handler: officeName,
  clock: z.nullable(runningClock),
  escalatedTo: z.nullable(z.enum(['subdistrict', 'district', 'bureau'])),
  households: z.int(),
  reopened: z.int(),
})
export type CaseRow = z.infer<typeof caseRow>
