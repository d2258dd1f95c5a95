import { daysBetween } from '../disclosure/days'
import { instantOfDay } from '../place/day'
import type { CampaignPlan } from './campaign'
import { roundOpensAt } from './paper-round'
import { instantsOfStage, type Stage, type StageCalendar, stageNames } from './stages'

/** What is to be thought of before a campaign is launched or moved. None of it stops anything. */
export type CalendarRemark = {
  code: 'results_too_late' | 'objection_days_short' | 'assessors_too_few' | 'paper_round_passed'
  stage: Stage
  /** Of `assessors_too_few`: sheets to be scored, and how many can be; of `objection_days_short`: days of the stage. */
  needed: number | null
  possible: number | null
}

/** Sheets of 附件2 that an assessor scores a day, visits included. */
export const sheetsADay = 3
/** Assessors that score every sheet. */
export const assessorsASheet = 2

/** Stages that follow one another: none of them begins before the one ahead of it, nor ends before that. */
const inTurn: readonly Stage[] = ['launch', 'apply', 'verify', 'assess', 'publicity', 'announce', 'province']

/** Whether every stage ends no earlier than it begins, and those that follow one another do. */
export function isCalendarInOrder(stages: StageCalendar): boolean {
  const eachInOrder = stageNames.every((stage) => stages[stage].opensOn <= stages[stage].closesOn)
  return (
    eachInOrder &&
    inTurn.every((stage, index) => {
      const before = inTurn[index - 1]
      if (before === undefined) return true
      return (
        stages[before].opensOn <= stages[stage].opensOn && stages[before].closesOn <= stages[stage].closesOn
      )
    })
  )
}

/** What the bureau knows of a campaign's surroundings. */
export type Surroundings = {
  /** The rating period, null where it is not known. */
  period: { closesAt: string; publishesAt: string } | null
  /** Assessors in office, and applications that were passed on or wait for it. */
  assessors: number
  applications: number
}

/**
 * What is infeasible in a calendar: results that come after 公示 has begun, a 公示 shorter than the day on which the list is made and its days
 * of objection (`listShownUntil`), fewer sheets that can be scored than have to be (assessors × days × 3 a day against applications × 2), and a paper round that would be drawn before anybody can apply.
 */
export function calendarRemarks(
  { stages, parameters }: Pick<CampaignPlan, 'stages' | 'parameters'>,
  { period, assessors, applications }: Surroundings,
): CalendarRemark[] {
  const remark = (
    code: CalendarRemark['code'],
    stage: Stage,
    amounts?: { needed: number; possible: number },
  ) => ({
    ...{ code, stage, needed: amounts?.needed ?? null, possible: amounts?.possible ?? null },
  })
  const publicity = instantsOfStage(stages.publicity)
  const sheets = {
    needed: applications * assessorsASheet,
    possible: assessors * daysOf(stages, 'assess') * sheetsADay,
  }
  const shown = { needed: parameters.objectionDays + 1, possible: daysOf(stages, 'publicity') }
  const roundAt = period && roundOpensAt(period, parameters.paperRound.daysBeforeClose)
  return [
    ...(period !== null && period.publishesAt > publicity.opensAt
      ? [remark('results_too_late', 'publicity')]
      : []),
    ...(shown.possible < shown.needed ? [remark('objection_days_short', 'publicity', shown)] : []),
    ...(sheets.possible < sheets.needed ? [remark('assessors_too_few', 'assess', sheets)] : []),
    ...(roundAt !== null && roundAt < instantOfDay(stages.apply.opensOn)
      ? [remark('paper_round_passed', 'apply')]
      : []),
  ]
}

/** How many days a stage has, the first and the last included. */
function daysOf(stages: StageCalendar, stage: Stage): number {
  const { opensOn, closesOn } = stages[stage]
  return daysBetween(opensOn, closesOn) + 1
}
