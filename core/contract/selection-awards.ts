import * as z from 'zod/mini'
import { day } from '../place/day'
import { awardStep } from '../record/selection-awards'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const id = z.string().check(z.minLength(1), z.maxLength(80))
const why = z.string().check(z.trim(), z.minLength(4), z.maxLength(500))
const document = z.string().check(z.trim(), z.minLength(4), z.maxLength(60))

/**
 * Makes the 建议名单 final by a decision: its date, its document number, and how many of the first places within the quota. Refused while the
 * list is shown, an objection is open, or the facts have changed since it was sealed.
 */
export const decideSelection = defineEndpoint({
  name: 'decideSelection',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({
    campaign: campaignCodeInput,
    /** The list that is decided on. */
    number: z.int().check(z.minimum(1), z.maximum(1000)),
    decidedOn: day,
    document,
    count: z.int().check(z.minimum(0), z.maximum(100)),
  }),
  output: z.object({ awarded: z.int() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_not_open',
    'unknown_selection_list',
    'list_still_shown',
    'objections_open',
    'list_outdated',
    'selection_decided',
    'quota_wrong',
    'decision_day_wrong',
    'not_published_yet',
    'truncated_answer',
  ],
})

/** A certificate, as everybody may look it up. */
export const readCertificate = defineEndpoint({
  name: 'readCertificate',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ award: id }),
  output: z.object({
    award: z.string(),
    campaign: z.string(),
    campaignName: z.string(),
    year: z.int(),
    compound: z.string(),
    name: z.string(),
    districtName: z.string(),
    applicant: z.string(),
    state: z.enum(['awarded', 'underReview', 'revoked']),
    timeline: z.array(awardStep),
    decidedOn: z.string(),
    document: z.string(),
    /** SHA-256 of the list's file, and of what the certificate says. */
    list: z.string(),
    certificate: z.string(),
  }),
  errors: ['unknown_award'],
})

/** Looks into an award again 复核, and ends that by upholding it or taking it back 撤销; each with a reason that is published. */
export const reviewAward = defineEndpoint({
  name: 'reviewAward',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ award: id, act: z.enum(['open', 'uphold', 'revoke']), why }),
  output: z.object({ state: z.enum(['awarded', 'underReview', 'revoked']) }),
  errors: [
    'unknown_award',
    'unknown_application',
    'out_of_scope',
    'party_to_application',
    'act_not_possible',
    'text_refused',
    'persons_number_in_text',
  ],
})

/** The cases that go to the province: the first of the awarded, with their own text. */
export const readRecommendations = defineEndpoint({
  name: 'readRecommendations',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({
    cases: z.array(
      z.object({
        compound: z.string(),
        name: z.string(),
        districtName: z.string(),
        applicant: z.string(),
        place: z.int(),
        words: z.string(),
        practices: z.string(),
        results: z.string(),
      }),
    ),
    recommended: z.nullable(
      z.object({ on: z.string(), document: z.string(), compounds: z.array(z.string()) }),
    ),
  }),
  errors: ['unknown_campaign', 'out_of_scope', 'selection_not_decided', 'truncated_answer'],
})

/** Records that the cases were handed to the province. */
export const recommendCases = defineEndpoint({
  name: 'recommendCases',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ campaign: campaignCodeInput, on: day, document }),
  output: z.object({ compounds: z.array(z.string()) }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_not_open',
    'stage_over',
    'selection_not_decided',
    'recommended_before',
    'decision_day_wrong',
    'truncated_answer',
  ],
})
