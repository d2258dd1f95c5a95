import * as z from 'zod/mini'
import { instant } from '../record/instant'
import { party } from './categories'
import { escalationOffices, handlingLevel, route } from './facts'
import { caseKind } from './kinds'
import { caseState, outcomes } from './states'

const nullableInstant = z.nullable(instant)
const classified = z.object({ kind: caseKind, category: z.string(), responsible: party })

/** How a case stands: a view of its timeline, kept in the document so that a list needs no folding. */
export const standing = z.object({
  state: caseState,
  ...classified.shape,
  rulesVersion: z.int(),
  filedAt: instant,
  route,
  /** Every desk that has handled it, so that each can go on reading it. */
  desks: z.array(z.string()),
  acceptBy: instant,
  answerBy: instant,
  /** An answer that nobody confirms by then closes the case as 未评价. */
  confirmBy: nullableInstant,
  acceptedAt: nullableInstant,
  /** The newest answer, and the first: the first one is held against the time that everybody was told. */
  answeredAt: nullableInstant,
  closedAt: nullableInstant,
  outcome: z.nullable(z.enum(outcomes)),
  /** A deadline that was missed, whatever happened later. */
  late: z.object({ accept: z.boolean(), answer: z.boolean() }),
  level: z.nullable(handlingLevel),
  /** How often it was reopened; with the clock missed it tells one escalation from another. */
  reopened: z.int(),
  nudgedAt: nullableInstant,
  extension: z.nullable(
    z.object({ until: instant, days: z.int(), state: z.enum(['asked', 'approved', 'refused']) }),
  ),
  escalations: z.array(
    z.object({
      office: z.enum(escalationOffices),
      missed: z.enum(['accept', 'answer']),
      round: z.int(),
      dueAt: instant,
    }),
  ),
  withdrawal: z.nullable(
    z.object({
      at: instant,
      from: caseState,
      questionBy: instant,
      questioned: z.boolean(),
      /** Confirmed by the complainant to a reviewer; until then the withdrawn case counts. */
      confirmed: z.boolean(),
    }),
  ),
  /** What it was before it was reclassified, and whether the resident's objection still waits for a ruling. */
  reclassified: z.nullable(
    z.object({
      at: instant,
      from: classified,
      to: classified,
      objection: z.enum(['none', 'open', 'ruled']),
      ruleBy: nullableInstant,
    }),
  ),
  followUp: z.nullable(z.object({ by: instant, done: z.boolean() })),
  review: z.nullable(z.object({ decideBy: instant, upheld: z.nullable(z.boolean()) })),
  mergedInto: z.nullable(z.string()),
})
export type Standing = z.infer<typeof standing>
