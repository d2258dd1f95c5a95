import { readRatingForm } from '../../core/contract/rating'
import { answerId, authorTag } from '../../core/rating/keys'
import { presentPeriod } from '../../core/rating/period-state'
import { periodRefusal } from '../../core/rating/rating-rules'
import { answers } from '../../core/record/answers'
import { answerHmac } from '../platform/answer-keys'
import { handle, signedIn } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { askedIn } from './asked-in'
import { householdView, ownHousehold } from './views'

export const readRatingFormHandler = handle(readRatingForm, async (input, call) => {
  const account = signedIn(call)
  const bound = ownHousehold(await call.account(), input.household)
  const period = presentPeriod(await cachedPeriods(call), call.now)
  if (period === null) throw new Refusal('unknown_period')
  refuseIf(periodRefusal(period, call.now))
  const hmac = answerHmac(period)
  const asked = await askedIn(bound.compound, period, call)
  const answer = await call.documents.get(answers, answerId(hmac, period._id, bound.household))
  const last = answer?.revisions.at(-1)
  const author = authorTag(hmac, { period: period._id, household: bound.household, account })
  return {
    household: householdView(bound),
    period: periodView(period, call.now),
    questionnaireVersion: period.questionnaireVersion,
    dimensions: asked.dimensions.map((question) => question.code),
    hasCompany: asked.hasCompany,
    answered: last !== undefined,
    own: last?.author === author ? last.content : null,
  }
})
