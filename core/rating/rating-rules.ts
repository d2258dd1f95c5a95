import type { ErrorCode } from '../contract/errors'
import type { Question, Questionnaire } from './questionnaire'
import type { RatingContent } from './rating-content'

export type PeriodDates = { opensAt: string; closesAt: string }

/** Why no rating can be given at this instant, or null. The closing second itself is closed: [opensAt, closesAt). */
export function periodRefusal(period: PeriodDates, now: string): ErrorCode | null {
  if (now < period.opensAt) return 'period_not_open_yet'
  if (now >= period.closesAt) return 'period_closed'
  return null
}

/** Whether a level is one of the last two, after which reasons are asked (好差评: 差评). */
export function isDissatisfied(level: number): boolean {
  return level === 1 || level === 2
}

/** Why a rating's content does not fit the questions that were asked, or null. */
export function contentRefusal(
  content: RatingContent,
  asked: { questionnaire: Questionnaire; dimensions: readonly Question[] },
): ErrorCode | null {
  const offered = new Set(asked.dimensions.map((question) => question.code))
  if (Object.keys(content.dimensions).some((code) => !offered.has(code))) return 'question_not_offered'
  const reasons = new Set(asked.questionnaire.reasons.map((reason) => reason.code))
  if (content.reasons.some((code) => !reasons.has(code))) return 'question_not_offered'
  const mayGiveReasons =
    isDissatisfied(content.overall) || Object.values(content.dimensions).some(isDissatisfied)
  if (content.reasons.length > 0 && !mayGiveReasons) return 'reasons_not_asked'
  return null
}

/** Changes a member may make in one period. Counted by member, so that nobody can lock the answer for the others. */
export const changesPerMember = 20
/** What all of a household's present and former members together may write; bounds the document that keeps it. */
const changesPerHousehold = 200

/** Why a member cannot change the household's answer again in this period, or null. */
export function changesRefusal(
  revisions: readonly { author: string | null }[],
  author: string,
): ErrorCode | null {
  const own = revisions.filter((revision) => revision.author === author).length
  // What came on paper or by a visit must not use up what the members may write.
  const members = revisions.filter((revision) => revision.author !== null).length
  return own >= changesPerMember || members >= changesPerHousehold ? 'too_many_changes' : null
}

/** Revisions that no member wrote, for one household in one period: reprinted papers, corrected visits. */
const broughtPerHousehold = 20

/** Whether one more revision that no member wrote has room in the household's answer. */
export function hasRoomForBrought(revisions: readonly { author: string | null }[]): boolean {
  return revisions.filter((revision) => revision.author === null).length < broughtPerHousehold
}
