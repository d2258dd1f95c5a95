import * as z from 'zod/mini'
import { party } from '../complaint/categories'
import { followUpWays, handlingLevel, withdrawalReasons } from '../complaint/facts'
import { caseKind } from '../complaint/kinds'
import { caseState, outcomes } from '../complaint/states'
import { caseWhere } from '../complaint/where'
import { caseCategory, officeName, runningClock } from './case-rows'
import { photoView } from './photos'

export type { CaseRow, OfficeName } from './case-rows'

/** A fact of the timeline as the reader may see it; what it does not carry is absent. Who did it is an office, never a person. */
export const timelineEntry = z.object({
  at: z.string(),
  type: z.string(),
  by: z.union([z.literal('resident'), z.literal('clock'), officeName]),
  /** What was said or given as a reason; absent where it is not for this reader. */
  words: z.optional(z.string()),
  photos: z.optional(z.array(photoView)),
  to: z.optional(officeName),
  until: z.optional(z.string()),
  days: z.optional(z.int()),
  approved: z.optional(z.boolean()),
  upheld: z.optional(z.boolean()),
  restored: z.optional(z.boolean()),
  voluntary: z.optional(z.boolean()),
  level: z.optional(handlingLevel),
  kind: z.optional(caseKind),
  category: z.optional(z.string()),
  responsible: z.optional(party),
  missed: z.optional(z.enum(['accept', 'answer'])),
  how: z.optional(z.enum(followUpWays)),
  reason: z.optional(z.enum(withdrawalReasons)),
  /** Number of the other case of a merge. */
  other: z.optional(z.string()),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** What every reader of a case sees. */
export const caseView = z.object({
  readAt: z.string(),
  number: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  kind: caseKind,
  category: caseCategory,
  where: caseWhere,
  /** Name of the building that the place names. */
  building: z.nullable(z.string()),
  text: z.string(),
  photos: z.array(photoView),
  filedAt: z.string(),
  state: caseState,
  outcome: z.nullable(z.enum(outcomes)),
  responsible: party,
  handler: officeName,
  acceptBy: z.string(),
  answerBy: z.string(),
  clock: z.nullable(runningClock),
  /** The highest office before which a missed deadline has brought it. */
  escalatedTo: z.nullable(z.enum(['subdistrict', 'district', 'bureau'])),
  reopened: z.int(),
  level: z.nullable(handlingLevel),
  /** An extension that was asked for, and what became of it. */
  extension: z.nullable(
    z.object({ until: z.string(), days: z.int(), state: z.enum(['asked', 'approved', 'refused']) }),
  ),
  /** Households affected. */
  households: z.int(),
  mergedInto: z.nullable(z.string()),
  timeline: z.array(timelineEntry),
})
export type CaseView = z.infer<typeof caseView>
