import type { OutputOf } from '../../core/contract/endpoint'
import { submitRating } from '../../core/contract/rating'
import { answerId, authorTag } from '../../core/rating/keys'
import type { RatingContent } from '../../core/rating/rating-content'
import { changesRefusal, contentRefusal, periodRefusal } from '../../core/rating/rating-rules'
import { tallyMove } from '../../core/rating/tally'
import type { BoundHousehold } from '../../core/record/accounts'
import { type Answer, type AnswerRevision, answers, countedAnswer } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { tallies, tallyId } from '../../core/record/tallies'
import { answerHmac } from '../platform/answer-keys'
import { type Call, handle, isRepeated, type Request, signedIn } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { checkText } from '../platform/wechat'
import { askedIn } from './asked-in'
import { ownHousehold } from './views'

type Receipt = OutputOf<typeof submitRating>

/**
 * A household's rating, first or changed. The answer lies under the keyed hash of period and household, so one household
 * has one; it and the building's tally change in one transaction. Neither account nor key is logged.
 */
export const submitRatingHandler = handle(submitRating, async (input, call) => {
  const account = signedIn(call)
  const bound = ownHousehold(await call.account(), input.household)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const late = periodRefusal(period, call.now)
  if (late === 'period_not_open_yet') throw new Refusal(late)
  const hmac = answerHmac(period)
  const id = answerId(hmac, period._id, bound.household)
  const request = call.request(hmac)
  const content = { ...input.content, text: input.content.text.trim() }
  if (late !== null || content.text !== '') {
    // What was accepted stays accepted: a repeated request is answered whatever the hour or WeChat say by now.
    const earlier = await call.documents.get(answers, id)
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) {
      return receipt(earlier, { period, request })
    }
  }
  refuseIf(late)
  refuseIf(contentRefusal(input.content, await askedIn(bound.compound, period, call)))
  const revision: AnswerRevision = {
    id: call.newId(),
    hour: `${call.now.slice(0, 13)}:00:00.000Z`,
    channel: 'self',
    author: authorTag(hmac, { period: period._id, household: bound.household, account }),
    content,
    text: await textState(content, call),
  }
  const written = { id, bound, period, revision, request }
  return call.documents.transaction((transaction) => record(written, transaction))
})

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
  revision: AnswerRevision
  request: Request
}

async function record(written: Recorded, transaction: Transaction): Promise<Receipt> {
  const { id, bound, period, revision, request } = written
  const before = await transaction.get(answers, id)
  if (before !== null && isRepeated(before.requestKeys, request)) return receipt(before, written)
  refuseIf(changesRefusal(before?.revisions ?? [], revision.author))
  const after: Answer = {
    _id: id,
    period: period._id,
    compound: before?.compound ?? bound.compound,
    building: before?.building ?? bound.building,
    revisions: [...(before?.revisions ?? []), revision],
    excludedBy: before?.excludedBy ?? null,
    requestKeys: remember(before?.requestKeys ?? [], { ...request, made: revision.id }),
  }
  await transaction.set(answers, after)
  const moved = await transaction.update(tallies, tallyId(after.period, after.compound, after.building), {
    ...moveAsCommands(tallyMove(before && countedAnswer(before), countedAnswer(after))),
    moves: command.inc(1),
    revision: command.inc(1),
    dirty: true,
  })
  // Without a tally the answer would be in no figure: the update of a missing document is no error of the platform's.
  if (!moved) throw new Refusal('period_not_prepared')
  return receipt(after, written)
}

function moveAsCommands(move: Record<string, number>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(move).map(([path, by]) => [path, command.inc(by)]))
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
    changeableUntil: period.closesAt,
    publishesAt: period.publishesAt,
    text: revision.text,
  }
}
