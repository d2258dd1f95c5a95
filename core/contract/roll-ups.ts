import * as z from 'zod/mini'
import { rolledQuestion, rollUp, rollUpKinds } from '../method/roll-up'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const callers = ['bureau', 'district', 'subdistrict', 'residentsCommittee', 'propertyCompany'] as const

/** A unit of compounds in one snapshot, with one of its questions; null where no compound shows it, or others answer for it. */
export const rollUpRow = z.extend(z.omit(rollUp, { questions: true }), {
  question: z.nullable(rolledQuestion),
})
export type RollUpRow = z.infer<typeof rollUpRow>

/**
 * The units of one kind in a period, in order of their codes: those of which every compound lies within the caller's scope; a property
 * company's own once it is published. Round trips ≤ 3.
 */
export const readRollUps = defineEndpoint({
  name: 'readRollUps',
  door: 'staff',
  effect: 'read',
  callers,
  input: z.strictObject({
    period: code,
    kind: z.enum(rollUpKinds),
    /** Without it the overall question. */
    question: z.optional(code),
    /** Code of the last unit of the page before. */
    after: z.optional(code),
  }),
  output: z.object({
    /** The snapshot that the figures are of; null until one is sealed, as there are no units then. */
    snapshot: z.nullable(z.object({ number: z.int(), sealedAt: z.string() })),
    units: z.array(rollUpRow),
    /** Pass as `after` for the next page; null at the end. */
    next: z.nullable(z.string()),
  }),
  errors: ['unknown_period', 'not_published_yet', 'truncated_answer'],
})

/** One unit over the periods, newest first: those in which every compound of it lay within the caller's scope. Round trips ≤ 3. */
export const readRollUpTrend = defineEndpoint({
  name: 'readRollUpTrend',
  door: 'staff',
  effect: 'read',
  callers,
  input: z.strictObject({ kind: z.enum(rollUpKinds), code, question: z.optional(code) }),
  output: z.object({
    points: z.array(z.object({ period: z.string(), periodName: z.string(), unit: rollUpRow })),
  }),
  errors: [],
})
