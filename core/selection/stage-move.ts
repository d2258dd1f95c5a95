import type { ErrorCode } from '../contract/errors'
import { isCalendarInOrder } from './calendar-check'
import type { Stage, StageCalendar, StageDays } from './stages'

/** A day of a stage that is to be another one. */
export type Moving = { stage: Stage; day: keyof StageDays; to: string }

type Standing = {
  stages: StageCalendar
  /** Whether a list was made. */
  isListed: boolean
  /** A day in Asia/Shanghai. */
  today: string
}

/** What a list is made from comes of these. */
const beforeList: readonly Stage[] = ['launch', 'apply', 'verify', 'assess']

/**
 * Why a day is not moved; null where it may be. Nothing is moved into the past, nor a stage that has opened closed again before it began:
 * nothing that was done in time becomes late, and what was refused stays refused. A stage that is over may open again from today on, so
 * that what somebody else missed shuts out no compound; once there is a list, those that it comes of stay over, and only an upheld
 * objection reopens them.
 */
export function moveRefusal(
  { stages, isListed, today }: Standing,
  { stage, day, to }: Moving,
): ErrorCode | null {
  const from = stages[stage][day]
  if (from === to) return 'nothing_changes'
  if (to < today || (day === 'opensOn' && from <= today)) return 'stage_day_passed'
  if (from < today && isListed && beforeList.includes(stage)) return 'stage_listed'
  return isCalendarInOrder(movedStages(stages, { stage, day, to })) ? null : 'stage_days_wrong'
}

/** The calendar with a day moved. */
export function movedStages(stages: StageCalendar, { stage, day, to }: Moving): StageCalendar {
  return { ...stages, [stage]: { ...stages[stage], [day]: to } }
}
