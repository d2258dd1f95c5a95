import * as z from 'zod/mini'
import { day, daysLater, instantOfDay } from '../place/day'

/** The stages of a campaign, in the order of the notice (三、具体安排). Reports and recommendation run beside one another. */
export const stageNames = [
  'launch',
  'apply',
  'verify',
  'assess',
  'publicity',
  'announce',
  'recommend',
  'districtReport',
  'province',
  'experience',
] as const
export const stageName = z.enum(stageNames)
export type Stage = z.infer<typeof stageName>

export const stageTitles: Record<Stage, string> = {
  launch: '发动与评价',
  apply: '申报',
  verify: '资格核验',
  assess: '调研评价',
  publicity: '公示异议',
  announce: '公布宣传',
  recommend: '推荐',
  districtReport: '区县总结',
  province: '省厅评价',
  experience: '经验推广',
}

/** A stage is open from 0:00 of the one day to 24:00 of the other, in Asia/Shanghai. */
const stageDays = z.object({ opensOn: day, closesOn: day })
export type StageDays = z.infer<typeof stageDays>

export const stageCalendar = z.object({
  launch: stageDays,
  apply: stageDays,
  verify: stageDays,
  assess: stageDays,
  publicity: stageDays,
  announce: stageDays,
  recommend: stageDays,
  districtReport: stageDays,
  province: stageDays,
  experience: stageDays,
})
export type StageCalendar = z.infer<typeof stageCalendar>

/** What the notice arranges, as days of a year: 8月上旬 发动, 8月中旬 申报, 9月上旬 调研评价, 9月中旬 公布, 9月25日前 总结, 9月底 省厅评价. */
const noticeDays: Record<Stage, readonly [string, string]> = {
  launch: ['08-01', '08-10'],
  apply: ['08-11', '08-20'],
  verify: ['08-21', '08-31'],
  assess: ['09-01', '09-10'],
  // The day on which the list is made, and five on which it can be objected to.
  publicity: ['09-11', '09-16'],
  announce: ['09-17', '09-20'],
  recommend: ['09-17', '09-25'],
  districtReport: ['09-11', '09-25'],
  province: ['09-26', '09-30'],
  experience: ['10-01', '12-31'],
}

/** The calendar of the notice in a year. */
export function noticeCalendar(year: number): StageCalendar {
  const days = stageNames.map((stage) => {
    const [opensOn, closesOn] = noticeDays[stage]
    return [stage, { opensOn: `${year}-${opensOn}`, closesOn: `${year}-${closesOn}` }]
  })
  return Object.fromEntries(days)
}

/** The instants of a stage: it is open from the first on and no longer at the second. */
export function instantsOfStage({ opensOn, closesOn }: StageDays): { opensAt: string; closesAt: string } {
  return { opensAt: instantOfDay(opensOn), closesAt: daysLater(instantOfDay(closesOn), 1) }
}

/** The stages that are open at an instant, in their order: none, one or several. */
export function stagesAt(calendar: StageCalendar, now: string): Stage[] {
  return stageNames.filter((stage) => {
    const { opensAt, closesAt } = instantsOfStage(calendar[stage])
    return opensAt <= now && now < closesAt
  })
}

/** How far a campaign has come: the last stage that has opened; null before the first. */
export function stageAt(calendar: StageCalendar, now: string): Stage | null {
  return stageNames.findLast((stage) => instantsOfStage(calendar[stage]).opensAt <= now) ?? null
}

type Carried = { state: 'draft' | 'launched' | 'ended'; stages: StageCalendar }

/** Why nothing can be done in a stage now; null while it is open. */
export function stageRefusal(
  { state, stages }: Carried,
  stage: Stage,
  now: string,
): 'campaign_not_launched' | 'campaign_ended' | 'stage_not_open' | 'stage_over' | null {
  if (state === 'draft') return 'campaign_not_launched'
  if (state === 'ended') return 'campaign_ended'
  const { opensAt, closesAt } = instantsOfStage(stages[stage])
  if (now < opensAt) return 'stage_not_open'
  return now < closesAt ? null : 'stage_over'
}

/** Why nothing can be done from a stage on: that it is over is no reason. */
export function refusalBefore(campaign: Carried, stage: Stage, now: string) {
  const refusal = stageRefusal(campaign, stage, now)
  return refusal === 'stage_over' ? null : refusal
}

/** Whether a stage of a launched campaign is open. */
export function isOpen(campaign: Carried, stage: Stage, now: string): boolean {
  return stageRefusal(campaign, stage, now) === null
}
