import type { ErrorCode } from '../contract/errors'
import { daysLater, instantOfDay, isDay } from '../place/day'
import { overallCode } from './questionnaire'
import type { RatingContent } from './rating-content'
import type { PeriodDates } from './rating-rules'

/** What one person read off a paper: the day written on it and the answers. */
export type PaperEntry = { day: string; content: RatingContent }

/**
 * The instant at which a paper counts as written: the beginning of the day on it, in Asia/Shanghai. So an answer in the app
 * of the same day or later stays, and one of an earlier day is replaced. Null for a day that no calendar has.
 */
export function paperHour(day: string): string | null {
  return isDay(day) ? instantOfDay(day) : null
}

/** Why a paper cannot have been filled in on this day, or null: it is neither before the period nor in the future. */
export function paperDayRefusal(day: string, period: PeriodDates, now: string): ErrorCode | null {
  const hour = paperHour(day)
  if (hour === null || hour > now || hour >= period.closesAt) return 'paper_day_wrong'
  return daysLater(hour, 1) <= period.opensAt ? 'paper_day_wrong' : null
}

/** What of a paper two people read differently: codes of questions, and `day`, `residentKind`, `reasons`, `text`. */
export function entryDifferences(one: PaperEntry, other: PaperEntry): string[] {
  const dimensions = new Set([
    ...Object.keys(one.content.dimensions),
    ...Object.keys(other.content.dimensions),
  ])
  const differs: [string, boolean][] = [
    ['day', one.day !== other.day],
    ['residentKind', one.content.residentKind !== other.content.residentKind],
    [overallCode, one.content.overall !== other.content.overall],
    ...[...dimensions]
      .sort()
      .map((code): [string, boolean] => [
        code,
        one.content.dimensions[code] !== other.content.dimensions[code],
      ]),
    ['reasons', setOf(one.content.reasons) !== setOf(other.content.reasons)],
    ['text', lettersOf(one.content.text) !== lettersOf(other.content.text)],
  ]
  return differs.filter(([, isDifferent]) => isDifferent).map(([code]) => code)
}

const setOf = (codes: readonly string[]) => [...new Set(codes)].sort().join()

/** A text by its letters and digits: two people rarely set the same blanks and points. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
}
