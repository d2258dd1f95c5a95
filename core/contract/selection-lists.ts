import * as z from 'zod/mini'
import { orderParameters } from '../method/parameters'
import { listedCompound } from '../record/selection-lists'
import { objectionAspects } from '../record/selection-objections'
import { listChange } from '../selection/list-changes'
import { leavings, listOutcome } from '../selection/list-outcome'
import { principleStates } from '../selection/outcomes'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const why = z.string().check(z.trim(), z.minLength(4), z.maxLength(500))

/** What everybody may read of objections: how many, and the answers without who objected or what they wrote. */
const answeredObjection = z.object({
  compound: z.string(),
  name: z.string(),
  aspect: z.enum(objectionAspects),
  list: z.int(),
  state: z.enum(['open', 'upheld', 'rejected']),
  answer: z.nullable(z.object({ why: z.string(), office: z.string(), at: z.string() })),
})

const ruling = z.object({
  compound: z.string(),
  name: z.string(),
  kind: z.enum(['excluded', 'restored']),
  why: z.string(),
  office: z.string(),
  at: z.string(),
})

/**
 * A sealed list as everybody may read it; without a number the newest, without a campaign of the newest one of the caller's own city. Round
 * trips ≤ 6, and one for the link; without a campaign two to four more.
 */
export const readSelectionList = defineEndpoint({
  name: 'readSelectionList',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    campaign: z.optional(campaignCodeInput),
    number: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  }),
  output: z.object({
    campaign: z.object({
      code: z.string(),
      name: z.string(),
      quota: z.object({ fewest: z.int(), most: z.int() }),
      order: z.pick(orderParameters, { rule: true, grid: true, threshold: true, weight: true }),
      sheetFloor: z.number(),
      objectionDays: z.int(),
    }),
    /** Null before the first is sealed. */
    list: z.nullable(
      z.object({
        number: z.int(),
        sealedAt: z.string(),
        office: z.string(),
        /** Until when anybody may object to it; null: it is not the newest, or has been decided on. */
        objectionsUntil: z.nullable(z.string()),
        snapshot: z.object({ period: z.string(), number: z.int(), sha256: z.string() }),
        compounds: z.array(listedCompound),
        outcome: listOutcome,
        changes: z.array(listChange),
        file: z.object({ sha256: z.string(), bytes: z.int(), url: z.nullable(z.string()) }),
      }),
    ),
    /** All lists, newest first. */
    lists: z.array(z.object({ number: z.int(), sealedAt: z.string(), sha256: z.string() })),
    rulings: z.array(ruling),
    objections: z.array(answeredObjection),
    decision: z.nullable(
      z.object({
        list: z.int(),
        decidedOn: z.string(),
        document: z.string(),
        awarded: z.array(
          z.object({
            award: z.string(),
            compound: z.string(),
            name: z.string(),
            districtName: z.string(),
            place: z.int(),
            state: z.enum(['awarded', 'underReview', 'revoked']),
          }),
        ),
        recommended: z.array(z.string()),
      }),
    ),
    readAt: z.string(),
  }),
  errors: ['unknown_campaign', 'city_not_chosen', 'unknown_selection_list', 'truncated_answer'],
})

/** How far the candidates of a campaign are before a list is sealed. No score, no place: a list is seen when it is sealed. */
export const readSelectionState = defineEndpoint({
  name: 'readSelectionState',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({
    rows: z.array(
      z.object({
        compound: z.string(),
        name: z.string(),
        districtName: z.string(),
        applicant: z.string(),
        principles: z.array(
          z.object({ principle: z.int(), state: z.enum(principleStates), words: z.string() }),
        ),
        hasSheet: z.boolean(),
        /** Why it would have no place now; null: it would. What hangs on satisfaction is said from the publication on. */
        left: z.nullable(z.object({ by: z.enum(leavings), words: z.string() })),
        ruledOut: z.nullable(z.string()),
      }),
    ),
    /** Why no list can be sealed now; null: it can. */
    refusal: z.nullable(z.string()),
    /** Whether the facts are otherwise than in the newest list; null without one. */
    changed: z.nullable(z.boolean()),
    openObjections: z.int(),
  }),
  errors: ['unknown_campaign', 'out_of_scope', 'truncated_answer'],
})

/**
 * Seals the list that follows from the facts, as the next number, and shows it. There is nothing to choose in it. The same facts are not
 * sealed twice.
 */
export const sealSelectionList = defineEndpoint({
  name: 'sealSelectionList',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({ number: z.int(), sha256: z.string() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_not_open',
    'not_published_yet',
    'sheets_missing',
    'no_candidates',
    'nothing_changes',
    'selection_decided',
    'truncated_answer',
  ],
})

/** Takes a compound out of a selection, or back into it, by a ruling that is published. */
export const ruleCandidate = defineEndpoint({
  name: 'ruleCandidate',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({
    campaign: campaignCodeInput,
    compound: code,
    kind: z.enum(['excluded', 'restored']),
    why,
  }),
  output: z.object({ number: z.int() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'unknown_application',
    'nothing_changes',
    'party_to_application',
    'selection_decided',
    'truncated_answer',
    'text_refused',
    'persons_number_in_text',
  ],
})
