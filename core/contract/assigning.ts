import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { partyKinds } from '../selection/party'
import { leavingGrounds, seatEvents, seatName } from '../selection/seats'
import { scoredItem } from '../selection/sheet'
import { fittingSheetParameters, sheetParameters } from '../selection/sheet-parameters'
import { prefilledItem } from '../selection/sheet-prefill'
import { applicationInput } from './applications'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const number = z.string().check(z.minLength(1), z.maxLength(32))
const why = z.string().check(z.trim(), z.minLength(4), z.maxLength(200))

/** Somebody at a seat, by their office; a person has no name here. */
export const seatView = z.object({
  seat: seatName,
  number: z.string(),
  holder: z.string(),
  role,
  agency: z.nullable(agency),
  assignedAt: z.string(),
  declaredAt: z.nullable(z.string()),
  handedInAt: z.nullable(z.string()),
})
export type SeatView = z.infer<typeof seatView>

const assessedApplication = z.object({
  application: z.string(),
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  applicant: z.object({ role, name: z.string() }),
  /** Whether it is still in the campaign: it may have been taken back. */
  isPresent: z.boolean(),
  /** An objection to its sheets was upheld: its seats can be given anew although 调研评价 is over. */
  isReopened: z.boolean(),
  seats: z.array(seatView),
  visits: z.int(),
  /** Hundredths; null before both sheets are there: until then nobody sees either. */
  difference: z.nullable(z.int()),
  needsThird: z.boolean(),
  score: z.nullable(z.int()),
  /** Why there is no score yet. */
  why: z.nullable(z.string()),
  /** Who cannot assess it, by what the system knows. */
  parties: z.array(z.object({ number: z.string(), kinds: z.array(z.enum(partyKinds)) })),
  /** By what the caller is a party: they assign nobody here. */
  own: z.array(z.enum(partyKinds)),
})
export type AssessedApplication = z.infer<typeof assessedApplication>

/** The applications of a campaign that were passed on, with who assesses them and how far that has come. */
export const listAssessing = defineEndpoint({
  name: 'listAssessing',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({
    name: z.string(),
    /** Days of 调研评价, and whether assessors can still be assigned. */
    opensOn: z.string(),
    closesOn: z.string(),
    isOpen: z.boolean(),
    mayAssign: z.boolean(),
    differenceThreshold: z.number(),
    sheetFloor: z.number(),
    applications: z.array(assessedApplication),
    assessors: z.array(
      z.object({
        number: z.string(),
        holder: z.string(),
        role,
        agency: z.nullable(agency),
        /** Sheets that they are assigned in this campaign, and how many of them they have handed in. */
        assigned: z.int(),
        handedIn: z.int(),
      }),
    ),
  }),
  errors: ['unknown_campaign', 'out_of_scope', 'truncated_answer'],
})

/** Gives a seat to an assessor or a joint reviewer. The third seat is given only where the first two lie too far apart. */
export const assignAssessor = defineEndpoint({
  name: 'assignAssessor',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ application: applicationInput, seat: seatName, number }),
  output: z.object({ seat: seatView }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'party_to_application',
    'application_not_forwarded',
    'campaign_not_launched',
    'campaign_ended',
    'stage_over',
    'unknown_assessor',
    'chosen_is_party',
    'assessor_reads_scores',
    'seat_taken',
    'seated_already',
    'third_not_needed',
  ],
})

/** Frees a seat. What was handed in is set aside only for a conflict of interest; it stays on record and counts nowhere. */
export const removeAssessor = defineEndpoint({
  name: 'removeAssessor',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({
    application: applicationInput,
    seat: seatName,
    ground: z.enum(['conflict', 'unavailable']),
    why,
  }),
  output: z.object({ seat: seatName }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'party_to_application',
    'campaign_not_launched',
    'campaign_ended',
    'stage_over',
    'seat_empty',
    'handed_in_already',
  ],
})

/** The sheets of an application beside one another, for the bureau, once both are handed in. */
export const readSheets = defineEndpoint({
  name: 'readSheets',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ application: applicationInput }),
  output: z.object({
    name: z.string(),
    points: z.record(z.string(), z.int()),
    prefill: z.array(prefilledItem),
    sheets: z.array(z.object({ seat: seatName, total: z.nullable(z.int()), items: z.array(scoredItem) })),
    score: z.nullable(z.int()),
    items: z.array(z.object({ item: z.string(), points: z.int() })),
    why: z.nullable(z.string()),
    madeOf: z.array(seatName),
    events: z.array(
      z.object({
        at: z.string(),
        seat: seatName,
        holder: z.string(),
        what: z.enum(seatEvents),
        ground: z.nullable(z.enum(leavingGrounds)),
        why: z.nullable(z.string()),
      }),
    ),
  }),
  errors: ['unknown_application', 'unknown_campaign', 'out_of_scope', 'sheets_still_blind'],
})

/** The points of 附件2 and the rules of what is suggested, as a campaign has them. */
export const readSheetRules = defineEndpoint({
  name: 'readSheetRules',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({ sheet: sheetParameters, mayChange: z.boolean() }),
  errors: ['unknown_campaign', 'out_of_scope'],
})

/** Changes them before the launch: each category comes to its weight. */
export const saveSheetRules = defineEndpoint({
  name: 'saveSheetRules',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput, sheet: fittingSheetParameters }),
  output: z.object({ campaign: z.string() }),
  errors: ['unknown_campaign', 'out_of_scope', 'campaign_not_draft'],
})
