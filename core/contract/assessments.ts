import * as z from 'zod/mini'
import { role } from '../access/role'
import { instant } from '../record/instant'
import { assessmentStates, seatName } from '../selection/seats'
import { scoredItem } from '../selection/sheet'
import { sheetPoints } from '../selection/sheet-parameters'
import { prefilledItem } from '../selection/sheet-prefill'
import { applicationInput } from './applications'
import { campaignCodeInput } from './campaigns'
import { fileView } from './disclosures'
import { defineEndpoint } from './endpoint'
import { visitView } from './visits'

/** Who scores: 评审专家, and 组织、社会工作、宣传 as joint reviewers. */
export const assessingRoles = ['assessor', 'department'] as const

/** Whether 调研评价 is open, and its days. */
const assessing = z.object({
  isOpen: z.boolean(),
  opensOn: z.string(),
  closesOn: z.string(),
})

/** The applications that the caller is assigned, in all campaigns that have not ended. */
export const listAssessments = defineEndpoint({
  name: 'listAssessments',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: assessingRoles,
  input: z.strictObject({ campaign: z.optional(campaignCodeInput) }),
  output: z.object({
    campaigns: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        assessing,
        assigned: z.array(
          z.object({
            application: z.string(),
            compound: z.string(),
            seat: seatName,
            state: z.enum(assessmentStates),
            assignedAt: z.string(),
            declaredAt: z.nullable(z.string()),
            handedInAt: z.nullable(z.string()),
            /** How many items have points. */
            scored: z.int(),
          }),
        ),
      }),
    ),
  }),
  errors: ['truncated_answer'],
})

const sheet = z.object({
  points: sheetPoints,
  prefill: z.array(prefilledItem),
  items: z.array(scoredItem),
  revision: z.int(),
})

/**
 * An application as its assessor reads it: what it says of itself, what visits found, and the own sheet. Neither the residents' score nor
 * anybody else's points are in it.
 */
export const readAssessment = defineEndpoint({
  name: 'readAssessment',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: assessingRoles,
  input: z.strictObject({ application: applicationInput }),
  output: z.object({
    application: z.string(),
    campaign: z.string(),
    campaignName: z.string(),
    compound: z.string(),
    applicant: z.object({ role, name: z.string() }),
    seat: seatName,
    state: z.enum(assessmentStates),
    assessing,
    /** Null until the caller has declared that nothing keeps them from assessing. */
    case: z.nullable(
      z.object({
        practices: z.string(),
        results: z.string(),
        evidence: z.array(fileView),
        /** Files by which clauses of 附件1 were attested: of which clause, and which items they serve as well. */
        attested: z.array(z.extend(fileView, { clause: z.string(), serves: z.array(z.string()) })),
        visits: z.array(visitView),
        sheet,
      }),
    ),
    handedInAt: z.nullable(z.string()),
  }),
  errors: ['unknown_application', 'unknown_campaign', 'out_of_scope'],
})

/** Declares that nothing keeps the caller from assessing; or what does, which frees the seat. */
export const declareInterest = defineEndpoint({
  name: 'declareInterest',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: assessingRoles,
  input: z.strictObject({
    application: applicationInput,
    /** Null: there is none. */
    conflict: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(200))),
  }),
  output: z.object({ seated: z.boolean() }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'assessor_is_party',
    'assessor_reads_scores',
    'handed_in_already',
    'campaign_not_launched',
    'campaign_ended',
    'stage_over',
  ],
})

const id = z.string().check(z.minLength(1), z.maxLength(80))

const writtenItem = z.strictObject({
  item: z.string().check(z.regex(/^[一二三四]-\d$/)),
  points: z.nullable(z.int().check(z.minimum(0), z.maximum(10_000))),
  note: z.string().check(z.trim(), z.maxLength(500)),
  evidence: z.array(id).check(z.maxLength(20)),
})
const writtenSheet = {
  application: applicationInput,
  /** The revision that the caller has seen. */
  revision: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  items: z.array(writtenItem).check(z.maxLength(25)),
}

const writing = [
  'unknown_application',
  'unknown_campaign',
  'out_of_scope',
  'campaign_not_launched',
  'campaign_ended',
  'stage_not_open',
  'stage_over',
  'interest_undeclared',
  'assessor_is_party',
  'assessor_reads_scores',
  'handed_in_already',
  'sheet_changed',
  'unknown_file',
] as const

/** Saves a sheet as far as it has come. */
export const saveAssessment = defineEndpoint({
  name: 'saveAssessment',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: assessingRoles,
  input: z.strictObject(writtenSheet),
  output: z.object({ revision: z.int() }),
  errors: writing,
})

/** Hands a whole sheet in: it is never changed again. */
export const handInAssessment = defineEndpoint({
  name: 'handInAssessment',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: assessingRoles,
  input: z.strictObject({
    ...writtenSheet,
    /** What the system suggested as the caller has seen it, item by item. */
    seen: z
      .array(z.strictObject({ item: z.string().check(z.maxLength(8)), points: z.nullable(z.int()) }))
      .check(z.maxLength(25)),
  }),
  output: z.object({ handedInAt: instant, total: z.int() }),
  errors: [...writing, 'sheet_incomplete', 'prefill_changed'],
})
