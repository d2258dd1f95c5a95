import type { OutputOf } from '../../core/contract/endpoint'
import { submitRating } from '../../core/contract/rating'
import { answerId, authorTag, heldId } from '../../core/rating/keys'
import type { RatingContent } from '../../core/rating/rating-content'
import { changesRefusal, contentRefusal, periodRefusal } from '../../core/rating/rating-rules'
import type { BoundHousehold } from '../../core/record/accounts'
import { type Answer, type AnswerRevision, answers, newAnswer } from '../../core/record/answers'
import { hourOf } from '../../core/record/hour'
import type { Period } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { answerHmac } from '../platform/answer-keys'
import { askedIn } from '../platform/asked-in'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { recordAnswer } from '../platform/record-answer'
import { Refusal, refuseIf } from '../platform/refusal'
import { checkText } from '../platform/wechat'
import { holdRating } from './hold-rating'
import { ratedHousehold } from './rated-household'

type Receipt = OutputOf<typeof submitRating>

/**
 * A household's rating, first or changed. The answer lies under the keyed hash of period and household, so one household
 * has one; it and the building's tally change in one transaction. Of somebody whose claim is still open it is held instead.
 * Neither account nor key is logged.
 */
export const submitRatingHandler = handle(submitRating, async (input, call) => {
  const account = signedIn(call)
  const { bound, claim } = await ratedHousehold(input.household, call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const late = periodRefusal(period, call.now)
  if (late === 'period_not_open_yet') throw new Refusal(late)
  const hmac = answerHmac(period)
  const id = answerId(hmac, period._id, bound.household)
  const author = { period: period._id, household: bound.household, account }
  const request = call.request(hmac)
  const content = { ...input.content, text: input.content.text.trim() }
  if (claim === null && (late !== null || content.text !== '')) {
    // What was accepted stays accepted: a repeated request is answered whatever the hour or WeChat say by now.
    const earlier = await call.documents.get(answers, id)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) {
      return receipt(earlier, { period, request })
    }
  }
  refuseIf(late)
  refuseIf(contentRefusal(input.content, await askedIn(bound.compound, period, call)))
  const revision: AnswerRevision & { author: string } = {
    id: call.newId(),
    hour: hourOf(call.now),
    recordedIn: hourOf(call.now),
    channel: 'self',
    means: 'app',
    author: authorTag(hmac, author),
    content,
    text: await textState(content, call),
    ...(input.took && { took: input.took }),
  }
  if (claim !== null) {
    const place = { ...author, compound: bound.compound, building: bound.building }
    const holding = { id: heldId(hmac, author), claim, place, revision, request }
    const { written, replaced } = await call.documents.transaction((transaction) =>
      holdRating(holding, transaction, call),
    )
    const { content: own, text } = written
    return { own, replaced, text, waits: 'confirmation' as const, ...datesOf(period) }
  }
  const written = { id, bound, period, revision, request }
  return call.documents.transaction((transaction) => record(written, transaction))
})

const datesOf = ({ closesAt, publishesAt }: Period) => ({ changeableUntil: closesAt, publishesAt })

async function textState(content: RatingContent, call: Call): Promise<AnswerRevision['text']> {
  if (content.text === '') return 'none'
  const checked = await checkText(content.text, call.identity.openid)
  if (checked === 'refused') throw new Refusal('text_refused')
  return checked
}

type Recorded = {
  id: string
  bound: BoundHousehold
  period: Period
  revision: AnswerRevision & { author: string }
  request: Request
}

async function record(written: Recorded, transaction: Transaction): Promise<Receipt> {
  const { id, bound, period, revision, request } = written
  const before = await transaction.get(answers, id)
  if (before !== null && isRepeated(before.requestKeys, request)) return receipt(before, written)
  refuseIf(changesRefusal(before?.revisions ?? [], revision.author))
  const { compound, building } = bound
  const answer = before ?? newAnswer(id, { period: period._id, compound, building })
  const after: Answer = {
    ...answer,
    revisions: [...answer.revisions, revision],
    requestKeys: remember(answer.requestKeys, { ...request, made: revision.id }),
  }
  await recordAnswer(before, after, transaction)
  return receipt(after, written)
}

/** What the request did, read from the revision that it wrote. */
function receipt(answer: Answer, { period, request }: Pick<Recorded, 'period' | 'request'>): Receipt {
  const made = answer.requestKeys.find((each) => each.key === request.key)?.made
  const index = answer.revisions.findIndex((revision) => revision.id === made)
  const revision = answer.revisions[index]
  if (revision === undefined) throw new Error('a remembered request without its revision')
  return {
    own: revision.content,
    replaced: index > 0,
    text: revision.text,
    waits: null,
    ...datesOf(period),
  }
}
