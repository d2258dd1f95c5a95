import * as z from 'zod/mini'
import { day } from '../place/day'
import { campaign, campaignPlan, campaignStates } from '../selection/campaign'
import { stageName } from '../selection/stages'
import { defineEndpoint } from './endpoint'

export const campaignCodeInput = z.string().check(z.regex(/^S20\d\d-\d{6}$/))
const why = z.string().check(z.trim(), z.minLength(4), z.maxLength(200))

/** What is to be thought of in a calendar; see `calendarRemarks`. */
const calendarRemark = z.object({
  code: z.enum(['results_too_late', 'objection_days_short', 'assessors_too_few', 'paper_round_passed']),
  stage: stageName,
  needed: z.nullable(z.int()),
  possible: z.nullable(z.int()),
})

/** A campaign and how far it has come. */
const campaignView = z.object({
  campaign,
  stage: z.nullable(stageName),
  open: z.array(stageName),
  /** When the cloud answered: days that are left are counted from it. */
  readAt: z.string(),
})

/** The campaigns that everybody may know of, newest first: of a city, or of all, from which one is chosen. */
export const listCampaigns = defineEndpoint({
  name: 'listCampaigns',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ city: z.optional(z.string().check(z.regex(/^\d{6}$/))) }),
  output: z.object({
    campaigns: z.array(
      z.object({
        code: z.string(),
        city: z.string(),
        cityName: z.string(),
        year: z.int(),
        name: z.string(),
        state: z.enum(campaignStates),
      }),
    ),
  }),
  errors: [],
})

/** A launched campaign, as everybody may read it; without a code the newest one of the caller's own city. */
export const readCampaign = defineEndpoint({
  name: 'readCampaign',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ code: z.optional(campaignCodeInput) }),
  output: campaignView,
  errors: ['unknown_campaign', 'city_not_chosen'],
})

/** A campaign as the bureau plans it: also a draft, with what to think of and last year's selected. */
export const readCampaignPlan = defineEndpoint({
  name: 'readCampaignPlan',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({ year: z.int().check(z.minimum(2024), z.maximum(2099)) }),
  output: z.object({
    code: z.string(),
    /** Its period is empty where the city has none yet. */
    plan: z.extend(campaignPlan, { period: z.string() }),
    state: z.nullable(z.enum(campaignStates)),
    moves: campaign.shape.moves,
    remarks: z.array(calendarRemark),
    /** The city's rating periods, to choose from. */
    periods: z.array(z.object({ code: z.string(), name: z.string(), publishesAt: z.string() })),
    /** 滚动实施: the selected of the year before are shown, and not favoured. */
    lastYear: z.array(z.object({ compound: z.string(), name: z.string() })),
  }),
  errors: ['truncated_answer', 'out_of_scope'],
})

/** Makes a draft or changes it; also rolls the campaign over to another year, whose plan begins as the last one's. */
export const saveCampaign = defineEndpoint({
  name: 'saveCampaign',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ year: z.int().check(z.minimum(2024), z.maximum(2099)), plan: campaignPlan }),
  output: z.object({ code: z.string(), remarks: z.array(calendarRemark) }),
  errors: ['campaign_not_draft', 'unknown_period', 'stage_days_wrong', 'quota_wrong', 'order_weight_wrong'],
})

/** Launches a draft 发动: everybody sees it, and nothing of it changes any more but days, in plain sight. */
export const launchCampaign = defineEndpoint({
  name: 'launchCampaign',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ code: campaignCodeInput }),
  output: z.object({ launchedAt: z.string() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_draft',
    'period_not_announced',
    'results_known',
    'stage_days_wrong',
  ],
})

/** Moves a day of a stage, with a reason that the calendar shows: see `moveRefusal`. */
export const moveStage = defineEndpoint({
  name: 'moveStage',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({
    code: campaignCodeInput,
    stage: stageName,
    day: z.enum(['opensOn', 'closesOn']),
    to: day,
    why,
  }),
  output: z.object({ remarks: z.array(calendarRemark) }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'stage_day_passed',
    'stage_listed',
    'stage_days_wrong',
    'nothing_changes',
    'text_refused',
    'persons_number_in_text',
  ],
})

/** Ends a launched campaign: its awards stay and can still be reviewed. */
export const endCampaign = defineEndpoint({
  name: 'endCampaign',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ code: campaignCodeInput, why }),
  output: z.object({ code: z.string() }),
  errors: ['unknown_campaign', 'out_of_scope', 'campaign_not_launched', 'campaign_ended'],
})
