import * as z from 'zod/mini'
import { ratingContent } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'
import { periodView } from './home'

const code = z.string().check(z.minLength(1), z.maxLength(64))
/** The number of a form, however it was typed. */
const number = z.string().check(z.minLength(1), z.maxLength(40))
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))

/** What is asked in a compound in a period; the words are in core/rating/questionnaire. */
export const askedQuestions = z.object({
  questionnaireVersion: z.string(),
  dimensions: z.array(z.string()),
  hasCompany: z.boolean(),
})
export type AskedQuestions = z.infer<typeof askedQuestions>

/**
 * Makes forms to print for a building or some of its households, each with a number that works once. A form printed for the
 * same household before, and not entered twice yet, no longer works. The numbers are in this answer only.
 */
export const issuePaperForms = defineEndpoint({
  name: 'issuePaperForms',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    period: code,
    compound: code,
    building: code,
    /** Null: every household of the building. */
    households: z.nullable(z.array(code).check(z.minLength(1), z.maxLength(200))),
  }),
  output: z.object({
    period: periodView,
    compoundName: z.string(),
    asked: askedQuestions,
    forms: z.array(z.object({ label: z.string(), number: z.string() })),
  }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'unknown_household',
    'unknown_period',
    'period_closed',
    'truncated_answer',
  ],
})

/** How far the papers of a compound are, as counts only. */
export const readPaperProgress = defineEndpoint({
  name: 'readPaperProgress',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({ period: code, compound: code }),
  output: z.object({
    /** Printed and not entered; entered once; entered differently. */
    issued: z.int(),
    entered: z.int(),
    mismatch: z.int(),
    /** Entered twice and equal, about to be counted; counted; too late or never equal before the closing. */
    ready: z.int(),
    counted: z.int(),
    late: z.int(),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged'],
})

/** What the person with a paper in hand needs to enter it: never what another has read off it. */
export const readPaper = defineEndpoint({
  name: 'readPaper',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee', 'subdistrict'],
  input: z.strictObject({ number }),
  output: z.object({
    period: periodView,
    asked: askedQuestions,
    turn: z.enum(['first', 'second', 'resolve']),
    /** Where the two entries differ, for the third look: codes of questions, `day`, `residentKind`, `reasons`, `text`. */
    differs: z.array(z.string()),
  }),
  errors: [
    'paper_unknown',
    'out_of_scope',
    'paper_revoked',
    'paper_used',
    'same_person',
    'period_not_open_yet',
    'period_closed',
  ],
})

const entry = z.strictObject({ number, day, content: ratingContent })
const entryErrors = [
  'paper_unknown',
  'out_of_scope',
  'paper_revoked',
  'paper_used',
  'period_not_open_yet',
  'period_closed',
  'paper_day_wrong',
  'question_not_offered',
  'reasons_not_asked',
] as const

/** Enters what stands on a paper: the first time, or the second time by another account. Equal, it is ready to be counted. */
export const enterPaper = defineEndpoint({
  name: 'enterPaper',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee', 'subdistrict'],
  input: entry,
  output: z.object({ state: z.enum(['entered', 'ready', 'mismatch']) }),
  errors: [...entryErrors, 'same_person', 'paper_mismatch'],
})

/** A third look at a paper that was entered differently: equal to one of the two entries, it is ready. */
export const resolvePaper = defineEndpoint({
  name: 'resolvePaper',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee', 'subdistrict'],
  input: entry,
  output: z.object({ state: z.enum(['ready', 'mismatch']) }),
  errors: [...entryErrors, 'paper_not_mismatched'],
})
