import * as z from 'zod/mini'
import { role } from '../access/role'
import { applicantRoles } from '../selection/applicant'
import { applicant, applicationActs, applicationState, caseTextLength } from '../selection/application'
import { evidenceGiven, mostEvidence } from '../selection/evidence'
import { principleStates } from '../selection/outcomes'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'
import { errorCode } from './errors'
import { evidenceView, principleResultView } from './principle-views'

export type { EvidenceView } from './principle-views'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const file = z.string().check(z.minLength(1), z.maxLength(64))
/** An application by its id: its campaign and its compound. */
export const applicationInput = z.string().check(z.regex(/^S20\d\d-\d{6}\|.{1,64}$/))
const revision = z.int().check(z.minimum(0), z.maximum(1_000_000))

const told = (least: number) =>
  z.string().check(z.trim(), z.minLength(least), z.maxLength(caseTextLength.most))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(500))

const office = z.object({ role, name: z.string() })

/** An application in a list. */
const applicationRow = z.object({
  id: z.string(),
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  applicant: office,
  state: applicationState,
  submittedAt: z.string(),
  /** Of the owners' committee; null where it has not to agree. */
  consentGiven: z.nullable(z.boolean()),
  /** What became of the eight principles so far, in their order. */
  principles: z.array(z.enum(principleStates)),
  /** What the caller can do with it now. */
  acts: z.array(z.enum(applicationActs)),
  /** How many clauses wait for the caller's own office to attest them. */
  toAttest: z.int(),
  /** Whether it waits for the caller's own office. */
  waits: z.boolean(),
})
export type ApplicationRow = z.infer<typeof applicationRow>

/** The compounds for which the caller's offices may apply, with what became of that; in order of their codes, 500 a page. */
export const listApplicationCompounds = defineEndpoint({
  name: 'listApplicationCompounds',
  door: 'staff',
  effect: 'read',
  callers: applicantRoles,
  input: z.strictObject({ campaign: campaignCodeInput, after: z.optional(code) }),
  output: z.object({
    /** Why nobody can apply now; null while one can. */
    refusal: z.nullable(errorCode),
    compounds: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** The application that is open for it; null where there is none. */
        application: z.nullable(z.object({ id: z.string(), state: applicationState, isOwn: z.boolean() })),
        hasDraft: z.boolean(),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  errors: ['unknown_campaign'],
})

/** What the caller's office has begun to write, or what it submitted last. */
export const readApplicationDraft = defineEndpoint({
  name: 'readApplicationDraft',
  door: 'staff',
  effect: 'read',
  callers: applicantRoles,
  input: z.strictObject({ campaign: campaignCodeInput, compound: code }),
  output: z.object({
    campaign: z.object({ code: z.string(), name: z.string() }),
    compound: z.object({ code: z.string(), name: z.string() }),
    applicant: office,
    practices: z.string(),
    results: z.string(),
    evidence: z.array(evidenceView),
    /** To be given back when it is saved. */
    revision: z.int(),
    savedAt: z.nullable(z.string()),
    /** The application's own revision, to be given back when it is submitted; 0 where there is none. */
    applicationRevision: z.int(),
    /** Why it was sent back; null where it was not. */
    returnedWhy: z.nullable(z.string()),
    /** Whether the owners' committee has to agree. */
    needsConsent: z.boolean(),
    /** Why it cannot be submitted now; null where it can. */
    refusal: z.nullable(errorCode),
    /** Days that evidence may be of, both included. */
    lookBack: z.object({ from: z.string(), until: z.string() }),
  }),
  errors: ['unknown_campaign', 'unknown_compound', 'compound_merged', 'out_of_scope'],
})

/** Keeps what has been begun, for everybody of the office. */
export const saveApplicationDraft = defineEndpoint({
  name: 'saveApplicationDraft',
  door: 'staff',
  effect: 'write',
  callers: applicantRoles,
  input: z.strictObject({
    campaign: campaignCodeInput,
    compound: code,
    /** The revision that was read; if another was saved meanwhile, `application_changed`. */
    revision,
    practices: told(0),
    results: told(0),
    evidence: z.array(evidenceGiven).check(z.maxLength(mostEvidence)),
  }),
  output: z.object({ revision: z.int() }),
  errors: [
    'unknown_campaign',
    'unknown_compound',
    'compound_merged',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_over',
    'application_changed',
    'unknown_file',
  ],
})

/** Applies for a compound, or answers what was sent back. There is one application a compound and campaign. */
export const submitApplication = defineEndpoint({
  name: 'submitApplication',
  door: 'staff',
  effect: 'write',
  callers: applicantRoles,
  input: z.strictObject({
    campaign: campaignCodeInput,
    compound: code,
    /** The application's revision as it was read; 0 where there was none. */
    revision,
    practices: told(caseTextLength.least),
    results: told(caseTextLength.least),
    evidence: z.array(evidenceGiven).check(z.maxLength(mostEvidence)),
  }),
  output: z.object({ application: z.string() }),
  errors: [
    'unknown_campaign',
    'unknown_compound',
    'compound_merged',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_not_open',
    'stage_over',
    'application_taken',
    'application_changed',
    'act_not_possible',
    'unknown_file',
  ],
})

const refusals = [
  'unknown_application',
  'unknown_campaign',
  'unknown_compound',
  'out_of_scope',
  'campaign_not_launched',
  'campaign_ended',
  'stage_not_open',
  'stage_over',
  'application_changed',
  'act_not_possible',
] as const

/** The applicant takes its application back; another one may apply then, while applications are taken. */
export const withdrawApplication = defineEndpoint({
  name: 'withdrawApplication',
  door: 'staff',
  effect: 'write',
  callers: applicantRoles,
  input: z.strictObject({ application: applicationInput, revision, why }),
  output: z.object({ application: z.string() }),
  errors: [...refusals, 'not_your_application', 'applicant_has_left'],
})

/**
 * The owners' committee agrees to what was submitted; where it agreed on paper the residents' committee enters it with the signed paper.
 * What is submitted anew has to be agreed to anew.
 */
export const consentToApplication = defineEndpoint({
  name: 'consentToApplication',
  door: 'staff',
  effect: 'write',
  callers: ['ownersCommittee', 'residentsCommittee'],
  input: z.strictObject({ application: applicationInput, revision, paper: z.nullable(file) }),
  output: z.object({ application: z.string() }),
  errors: [...refusals, 'party_to_application', 'evidence_missing', 'unknown_file'],
})

/** Sends an application back with reasons, or passes it on to the assessment. */
export const checkApplication = defineEndpoint({
  name: 'checkApplication',
  door: 'staff',
  effect: 'write',
  callers: ['subdistrict', 'district', 'bureau'],
  input: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('return'),
      application: applicationInput,
      revision,
      why: z.string().check(z.trim(), z.minLength(10), z.maxLength(500)),
    }),
    z.strictObject({ decision: z.literal('forward'), application: applicationInput, revision }),
  ]),
  output: z.object({ application: z.string() }),
  errors: [...refusals, 'party_to_application', 'not_yours_to_check', 'committee_consent_missing'],
})

/** Applications of a campaign that the caller's widest role reaches, in order of their compounds; 50 a page. */
export const listApplications = defineEndpoint({
  name: 'listApplications',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: [...applicantRoles, 'bureau'],
  input: z.strictObject({
    campaign: campaignCodeInput,
    state: z.optional(applicationState),
    after: z.optional(applicationInput),
  }),
  output: z.object({ rows: z.array(applicationRow), next: z.nullable(z.string()) }),
  errors: ['unknown_campaign', 'truncated_answer'],
})

/** One application with its course, its evidence, and what becomes of the principles. */
export const readApplication = defineEndpoint({
  name: 'readApplication',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: [...applicantRoles, 'bureau'],
  input: z.strictObject({ application: applicationInput }),
  output: z.object({
    application: z.extend(z.omit(applicationRow, { principles: true }), {
      applicant,
      practices: z.string(),
      results: z.string(),
      evidence: z.array(evidenceView),
      consent: z.nullable(
        z.object({
          givenAt: z.nullable(z.string()),
          office: z.nullable(office),
          paper: z.nullable(evidenceView),
        }),
      ),
      timeline: z.array(
        z.object({
          at: z.string(),
          what: z.enum(['submitted', 'consented', 'returned', 'forwarded', 'withdrawn']),
          office,
          why: z.nullable(z.string()),
        }),
      ),
      revision: z.int(),
    }),
    /** Whether the caller enters a consent for the committee, and has to put the signed paper by. */
    consentsOnPaper: z.boolean(),
    campaign: z.object({ code: z.string(), name: z.string() }),
    /** Days that are looked back on, both included. */
    lookBack: z.object({ from: z.string(), until: z.string() }),
    principles: z.array(principleResultView),
  }),
  errors: ['unknown_application', 'unknown_campaign', 'unknown_compound', 'out_of_scope', 'truncated_answer'],
})
