import * as z from 'zod/mini'
import { role } from '../access/role'
import { reportFigures, reportText } from '../selection/district-report'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const campaign = campaignCodeInput
const area = z.string().check(z.minLength(1), z.maxLength(32))
const callers = ['bureau', 'district'] as const
const why = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** Where a report stands: nothing written, being written, submitted. */
export const reportStates = ['none', 'draft', 'submitted'] as const

const reportRow = z.object({
  /** Code of the district, or of the city for its own report. */
  area: z.string(),
  areaName: z.string(),
  state: z.enum(reportStates),
  newest: z.int(),
  submittedAt: z.nullable(z.string()),
  savedAt: z.nullable(z.string()),
  /** Days since the due day for one that has not come in; 0 before, and for one that has. */
  overdueDays: z.int(),
  /** Whether it came in after the due day, by its first version. */
  late: z.boolean(),
})
export type ReportRow = z.infer<typeof reportRow>

/** The reports on a campaign, by default the newest one of the city: the city's first, then its districts'; a district's own. */
export const listDistrictReports = defineEndpoint({
  name: 'listDistrictReports',
  door: 'staff',
  effect: 'read',
  callers,
  input: z.strictObject({ campaign: z.optional(campaign) }),
  output: z.object({
    /** Null: there is no campaign yet. */
    campaign: z.nullable(
      z.object({ code: z.string(), name: z.string(), opensOn: z.string(), dueDay: z.string() }),
    ),
    rows: z.array(reportRow),
  }),
  errors: ['unknown_campaign', 'out_of_scope'],
})

const version = z.object({
  number: z.int(),
  submittedAt: z.string(),
  by: z.object({ role, name: z.string() }),
  why: z.nullable(z.string()),
})

/**
 * One report: what is being written, with what the system knows filled in where nothing was written yet, or a submitted version with the
 * figures of its day.
 */
export const readDistrictReport = defineEndpoint({
  name: 'readDistrictReport',
  door: 'staff',
  effect: 'read',
  callers,
  input: z.strictObject({
    campaign,
    area,
    /** Without it, what is being written. */
    version: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  }),
  output: z.object({
    campaignName: z.string(),
    areaName: z.string(),
    dueDay: z.string(),
    /** Whether it can be written and submitted now. */
    open: z.boolean(),
    /** Whether the campaign has ended: nothing more is written. */
    ended: z.boolean(),
    text: reportText,
    figures: reportFigures,
    /** What the system would fill in now: offered to whoever has written something else. */
    filled: z.nullable(z.object({ activities: z.string(), practices: z.string(), problems: z.string() })),
    revision: z.int(),
    savedAt: z.nullable(z.string()),
    versions: z.array(version),
  }),
  errors: ['unknown_campaign', 'unknown_region', 'unknown_report', 'out_of_scope', 'truncated_answer'],
})

const stageErrors = ['campaign_not_launched', 'campaign_ended', 'stage_not_open'] as const

/** Keeps what is being written. */
export const saveDistrictReport = defineEndpoint({
  name: 'saveDistrictReport',
  door: 'staff',
  effect: 'write',
  callers,
  input: z.strictObject({
    campaign,
    area,
    /** The revision that was read; 0 where nothing was kept yet. */
    revision: z.int().check(z.minimum(0)),
    text: reportText,
  }),
  output: z.object({ revision: z.int() }),
  errors: ['unknown_campaign', 'unknown_region', 'out_of_scope', 'report_changed', ...stageErrors],
})

/** Submits what is kept as the next version, with the figures of this day. A late one is taken, and stands as late in the list. */
export const submitDistrictReport = defineEndpoint({
  name: 'submitDistrictReport',
  door: 'staff',
  effect: 'write',
  callers,
  input: z.strictObject({
    campaign,
    area,
    revision: z.int().check(z.minimum(1)),
    /** Why it takes the place of the one before; null for the first. */
    why: z.nullable(why),
  }),
  output: z.object({ number: z.int() }),
  errors: [
    'unknown_campaign',
    'unknown_region',
    'unknown_report',
    'out_of_scope',
    'report_changed',
    'report_empty',
    'party_compounds_too_many',
    'change_why_needed',
    'truncated_answer',
    ...stageErrors,
  ],
})
