import * as z from 'zod/mini'
import { orderParameters } from '../method/parameters'
import { methodParametersV1 } from '../method/parameters-v1'
import { instant } from '../record/instant'
import { fittingSheetParameters } from './sheet-parameters'
import { noticeCalendar, stageCalendar, stageName } from './stages'

const percent = z.number().check(z.minimum(0), z.maximum(100))
const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

/** The principles of 附件1 by their numbers. */
export const principleNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type PrincipleNumber = (typeof principleNumbers)[number]

/** 必备: it must be met; 可说明: a recorded collective decision may stand in for it. */
const principleMode = z.enum(['required', 'explainable'])
export type PrincipleMode = z.infer<typeof principleMode>

const principleModes = z.object({
  1: principleMode,
  2: principleMode,
  3: principleMode,
  4: principleMode,
  5: principleMode,
  6: principleMode,
  7: principleMode,
  8: principleMode,
})

/** What a campaign leaves to choice; frozen at its launch. */
export const campaignParameters = z.object({
  /** How far back incidents and complaints are looked for. */
  lookBackMonths: count(1, 36),
  /** Least score of 附件2, in points. */
  sheetFloor: percent,
  /** From how many points of a hundred between two assessors on a third settles. */
  differenceThreshold: percent,
  /** Days a draft list is shown before it can become final. */
  objectionDays: count(1, 30),
  paperRound: z.object({ daysBeforeClose: count(1, 60), households: count(10, 200) }),
  /** 附件1-1: least S, in points, and most complaints, in 件/百户·年 (steadied). */
  satisfactionAtLeast: percent,
  complaintRateAtMost: z.number().check(z.minimum(0), z.maximum(1000)),
  /** 附件1-8: 物业费收费率, in percent. */
  collectionRateAtLeast: percent,
  principles: principleModes,
  /** 附件2: points of its items, and by what some are suggested; absent: as the product brings them along. */
  sheet: z.optional(fittingSheetParameters),
})
export type CampaignParameters = z.infer<typeof campaignParameters>

/** A stage's days that were moved: which day, from when to when, and by whose office; shown in the calendar for good. */
export const stageMove = z.object({
  stage: stageName,
  day: z.enum(['opensOn', 'closesOn']),
  from: z.string(),
  to: z.string(),
  why: z.string(),
  office: z.string(),
  at: instant,
})
export type StageMove = z.infer<typeof stageMove>

export const campaignStates = ['draft', 'launched', 'ended'] as const

/** The choices of a campaign: all of them frozen at the launch but the days, which can be moved in plain sight. */
export const campaignPlan = z.object({
  name: z.string().check(z.minLength(2), z.maxLength(60)),
  stages: stageCalendar,
  /** How many compounds are selected. */
  quota: z.object({ fewest: count(1, 100), most: count(1, 100) }),
  /** How many cases go to the province. */
  recommendations: count(0, 20),
  /** The shortlist holds so many times the quota, ties included. */
  shortlistTimes: count(1, 10),
  /** The rating period whose snapshot counts, with the complaints of its exposure. */
  period: z.string().check(z.minLength(1), z.maxLength(32)),
  parameters: campaignParameters,
  order: orderParameters,
  sheetVersion: z.string().check(z.minLength(1), z.maxLength(8)),
})
export type CampaignPlan = z.infer<typeof campaignPlan>

/** A campaign as it is known to everybody: 一年一度的选树. Its code is `S2026-320700`. */
export const campaign = z.extend(campaignPlan, {
  code: z.string(),
  year: z.int(),
  city: z.string(),
  moves: z.array(stageMove),
  state: z.enum(campaignStates),
  launchedAt: z.nullable(instant),
})
export type Campaign = z.infer<typeof campaign>

/** Also the id of the campaign's record: there is one a city and year. */
export function campaignCode(year: number, city: string): string {
  return `S${year}-${city}`
}

/** 原则要求: every principle is 必备 unless the bureau says otherwise before the launch. */
export const firstParameters: CampaignParameters = {
  lookBackMonths: 12,
  sheetFloor: 80,
  differenceThreshold: 10,
  objectionDays: 5,
  paperRound: { daysBeforeClose: 14, households: 30 },
  satisfactionAtLeast: 80,
  complaintRateAtMost: 5,
  collectionRateAtLeast: 95,
  principles: {
    1: 'required',
    2: 'required',
    3: 'required',
    4: 'required',
    5: 'required',
    6: 'required',
    7: 'required',
    8: 'required',
  },
}

/** What a campaign of a year begins with: the notice's calendar, 10 个左右, 2 recommended, the method's own order. */
export function firstPlan(year: number, period: string): CampaignPlan {
  return {
    name: `${year} 年“美好家园”小区选树`,
    stages: noticeCalendar(year),
    quota: { fewest: 8, most: 12 },
    recommendations: 2,
    shortlistTimes: 3,
    period,
    parameters: firstParameters,
    order: methodParametersV1.order,
    sheetVersion: '1',
  }
}

/** The city of a campaign, by its code. Example: of `S2026-320700` it is 320700. */
export function cityOfCampaign(code: string): string {
  return code.slice(code.indexOf('-') + 1)
}
