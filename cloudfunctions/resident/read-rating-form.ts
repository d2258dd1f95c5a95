import { readRatingForm } from '../../core/contract/rating'
import { answerId, authorTag, heldId } from '../../core/rating/keys'
import { presentPeriod } from '../../core/rating/period-state'
import type { RatingContent } from '../../core/rating/rating-content'
import { periodRefusal } from '../../core/rating/rating-rules'
import { answers } from '../../core/record/answers'
import { held } from '../../core/record/held'
import { answerHmac } from '../platform/answer-keys'
import { askedIn } from '../platform/asked-in'
import { type Call, handle, signedIn } from '../platform/call'
import { openHeld } from '../platform/held-text'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { ratedHousehold } from './rated-household'
import { householdView } from './views'

export const readRatingFormHandler = handle(readRatingForm, async (input, call) => {
  const account = signedIn(call)
  const { bound, claim } = await ratedHousehold(input.household, call)
  const period = presentPeriod(await cachedPeriods(call), call.now)
  if (period === null) throw new Refusal('unknown_period')
  refuseIf(periodRefusal(period, call.now))
  const hmac = answerHmac(period)
  const asked = await askedIn(bound.compound, period, call)
  const who = { period: period._id, household: bound.household, account }
  const form = {
    household: householdView(bound),
    period: periodView(period, call.now),
    questionnaireVersion: period.questionnaireVersion,
    dimensions: asked.dimensions.map((question) => question.code),
    hasCompany: asked.hasCompany,
  }
  if (claim !== null) {
    // Whether the household has answered is its members' business, until the claim is confirmed.
    const own = await heldContent(heldId(hmac, who), call)
    return { ...form, answered: own !== null, own, waits: 'confirmation' as const }
  }
  const answer = await call.documents.get(answers, answerId(hmac, period._id, bound.household))
  const last = answer?.revisions.at(-1)
  if (last?.author === authorTag(hmac, who)) {
    return { ...form, answered: true, own: last.content, waits: null }
  }
  // A member who has just been confirmed: what was said before is about to be counted.
  const own = await heldContent(heldId(hmac, who), call)
  return { ...form, answered: last !== undefined || own !== null, own, waits: own && ('counting' as const) }
})

/** What an answer says that waits under this id; null if none does. */
async function heldContent(id: string, call: Call): Promise<RatingContent | null> {
  const waiting = await call.documents.get(held, id)
  return (waiting && openHeld(waiting))?.content ?? null
}
