import * as z from 'zod/mini'
import { day } from '../place/day'
import { correction, homesCounted } from '../rating/correction'
import { defineEndpoint } from './endpoint'
import { decision } from './findings'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const id = z.string().check(z.minLength(1), z.maxLength(200))
const why = z.string().check(z.minLength(1), z.maxLength(500))
const complaint = z.string().check(z.regex(/^\d{10}$/))

const objectionView = z.object({
  id: z.string(),
  compound: z.string(),
  name: z.string(),
  company: z.string(),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('householdCount'), building: z.string(), from: z.int(), claimed: z.int() }),
    z.object({ kind: z.literal('tenure'), claimed: z.string() }),
    z.object({ kind: z.literal('responsibility'), complaint: z.string() }),
  ]),
  why: z.string(),
  raisedAt: z.string(),
  state: z.enum(['open', 'upheld', 'rejected']),
  /** What was found where it was upheld. */
  found: z.nullable(correction),
  ruled: z.nullable(decision),
  /** Whether the caller may rule on it. */
  mayRule: z.boolean(),
})
export type ObjectionView = z.infer<typeof objectionView>

/** Objections of companies to a period's published figures: a company's own, or those within an office's part of the city. */
export const listObjections = defineEndpoint({
  name: 'listObjections',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'propertyCompany'],
  input: z.strictObject({ period: code }),
  output: z.object({
    /** Whether the caller objects; else it rules. */
    isCompany: z.boolean(),
    objections: z.array(objectionView),
    /** For the company: what it may object to, and until when; empty before the publication and after that. */
    may: z.array(
      z.object({
        compound: z.string(),
        name: z.string(),
        buildings: z.array(z.object({ code: z.string(), name: z.string(), households: z.int() })),
      }),
    ),
    until: z.nullable(z.string()),
  }),
  errors: ['unknown_period', 'truncated_answer'],
})

/**
 * A company objects to the number of households of a building, to since when it serves, or to answering for a complaint, by its published
 * figures. There is one objection a subject and period.
 */
export const raiseObjection = defineEndpoint({
  name: 'raiseObjection',
  door: 'staff',
  effect: 'write',
  callers: ['propertyCompany'],
  input: z.strictObject({
    period: code,
    compound: code,
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('householdCount'), building: code, claimed: homesCounted }),
      z.strictObject({ kind: z.literal('tenure'), claimed: day }),
      z.strictObject({ kind: z.literal('responsibility'), complaint }),
    ]),
    why,
  }),
  output: z.object({ objection: z.string() }),
  errors: [
    'unknown_period',
    'unknown_compound',
    'out_of_scope',
    'not_published_yet',
    'objection_too_late',
    'unknown_building',
    'nothing_changes',
    'tenure_after_opening',
    'already_objected',
    'case_not_counted',
    'text_refused',
  ],
})

/**
 * Rules on an objection. What is upheld enters the figures at the next count, as the office has found it to be; who answers for a complaint
 * is ruled in the case itself with it.
 */
export const ruleObjection = defineEndpoint({
  name: 'ruleObjection',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    objection: id,
    /** Null: rejected. */
    upheld: z.nullable(correction),
    why,
  }),
  output: z.object({ state: z.enum(['upheld', 'rejected']) }),
  errors: [
    'unknown_objection',
    'out_of_scope',
    'already_decided',
    'tenure_after_opening',
    'not_your_case',
    'act_not_possible',
  ],
})
