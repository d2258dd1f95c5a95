import * as z from 'zod/mini'
import { gateNames, gateReasons } from '../method/gates'
import { methodChoices } from '../method/parameters'
import { check, readiness } from '../rating/period-checks'
import { defineEndpoint } from './endpoint'

/** Stands in ids and paths of documents, and lists put periods in order by it. */
const code = z.string().check(z.regex(/^\d{4}[A-Z0-9]{0,8}$/))
const placeCode = z.string().check(z.minLength(1), z.maxLength(32))
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))
const why = z.string().check(z.trim(), z.minLength(4), z.maxLength(200))

/** A period as the bureau plans it. Days are those of Asia/Shanghai. */
export const periodPlan = z.object({
  code: z.string(),
  name: z.string(),
  state: z.enum(['draft', 'announced', 'open', 'closed', 'published']),
  opensAt: z.string(),
  closesAt: z.string(),
  publishesAt: z.string(),
  reminders: z.array(z.int()),
  questionnaireVersion: z.string(),
  methodVersion: z.string(),
  methodChoices,
  keyVersion: z.nullable(z.string()),
  extension: z.nullable(z.object({ at: z.string(), from: z.string(), why: z.string() })),
  readiness: z.nullable(readiness),
  /** The snapshot that is shown; null until the first is sealed. */
  snapshot: z.nullable(z.object({ number: z.int(), sealedAt: z.string() })),
})
export type PeriodPlan = z.infer<typeof periodPlan>

/** Every period of the bureau's city, drafts included, newest first. */
export const listPeriodPlans = defineEndpoint({
  name: 'listPeriodPlans',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({}),
  output: z.object({ plans: z.array(periodPlan) }),
  errors: ['truncated_answer'],
})

/** Makes a draft or changes one; with the questionnaire and the method that are newest at that time. */
export const savePeriod = defineEndpoint({
  name: 'savePeriod',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    code,
    /** Whether there is none of this code yet: a draft is never overwritten by one that was meant to be another. */
    isNew: z.boolean(),
    name: z.string().check(z.trim(), z.minLength(2), z.maxLength(30)),
    firstDay: day,
    lastDay: day,
    publicationDay: day,
    reminders: z.array(z.int().check(z.minimum(1), z.maximum(60))).check(z.maxLength(3)),
    methodChoices,
  }),
  output: z.object({ plan: periodPlan }),
  errors: [
    'out_of_scope',
    'unknown_period',
    'period_day_unknown',
    'period_opens_too_soon',
    'period_too_short',
    'period_too_long',
    'period_publishes_too_soon',
    'period_code_taken',
    'period_code_out_of_order',
    'period_reminder_outside',
    'periods_overlap',
    'period_not_draft',
  ],
})

/** Takes a draft back. */
export const deletePeriod = defineEndpoint({
  name: 'deletePeriod',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ period: code }),
  output: z.object({ deleted: z.string() }),
  errors: ['out_of_scope', 'unknown_period', 'period_not_draft'],
})

/** What is gone through before a period is announced, as the clock found it last. */
export const readPeriodCheck = defineEndpoint({
  name: 'readPeriodCheck',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({ period: code }),
  output: z.object({ plan: periodPlan, checks: z.array(check), ready: z.boolean() }),
  errors: ['out_of_scope', 'unknown_period', 'truncated_answer'],
})

/**
 * Announces a draft: from then on everybody sees it, it opens by itself, and nothing of it changes any more but the closing,
 * once. Refused while anything on its list is not in order.
 */
export const announcePeriod = defineEndpoint({
  name: 'announcePeriod',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ period: code }),
  output: z.object({ plan: periodPlan }),
  errors: ['out_of_scope', 'unknown_period', 'period_not_draft', 'period_not_ready'],
})

/** Moves the closing of an announced or open period to the end of a later day, once; the publication moves along. */
export const extendPeriod = defineEndpoint({
  name: 'extendPeriod',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ period: code, lastDay: day, why }),
  output: z.object({ plan: periodPlan }),
  errors: [
    'out_of_scope',
    'unknown_period',
    'period_day_unknown',
    'period_extended_before',
    'period_not_extendable',
    'extension_not_later',
    'extension_too_long',
    'periods_overlap',
  ],
})

const needed = z.nullable(z.int())

/** One compound in a period: how many have answered, and how many answers each gate needs. */
export const participationRow = z.object({
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  households: z.int(),
  respondedHouseholds: z.int(),
  /** Null where even all households would not be enough. */
  answersNeeded: z.object({ shown: needed, ranked: needed, selectable: needed }),
  bindingGate: z.nullable(z.enum(gateNames)),
  bindingReason: z.nullable(z.enum(gateReasons)),
})
export type ParticipationRow = z.infer<typeof participationRow>

/**
 * Participation of the compounds within the caller's scope, against what each gate needs; of a draft, for the bureau alone,
 * what it would need with the households that are registered now.
 */
export const readParticipation = defineEndpoint({
  name: 'readParticipation',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ period: placeCode }),
  output: z.object({
    name: z.string(),
    state: periodPlan.shape.state,
    closesAt: z.string(),
    rows: z.array(participationRow),
    /** Messages of the reminders so far, by what became of them; for the bureau alone. */
    messages: z.nullable(z.object({ sent: z.int(), refused: z.int(), lost: z.int(), waiting: z.int() })),
  }),
  errors: ['out_of_scope', 'unknown_period', 'truncated_answer'],
})
