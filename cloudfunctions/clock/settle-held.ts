import { answerId } from '../../core/rating/keys'
import type { Channel, Means } from '../../core/rating/rating-content'
import { hasRoomForBrought } from '../../core/rating/rating-rules'
import { withArriving } from '../../core/rating/revision-order'
import { type Answer, type AnswerRevision, answers, newAnswer } from '../../core/record/answers'
import { countedHeld, droppedHeld, type HeldAnswer, type HeldText, held } from '../../core/record/held'
import { hourOf } from '../../core/record/hour'
import type { Period } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { answerHmac } from '../platform/answer-keys'
import { newId } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { openHeld } from '../platform/held-text'
import { recordAnswer } from '../platform/record-answer'
import type { Run } from './run'

const channels: Record<Means, Channel> = {
  app: 'self',
  paper: 'self',
  visit: 'assisted',
  phone: 'assisted',
}

/**
 * Counts one held answer in one transaction: it takes its place among the household's revisions, the building's tally moves as
 * when a member rates, and nothing but a mark without content stays where it waited. Ready after the closing, it is dropped.
 * Whatever cannot be counted (no tally, another key) stays as it was. True if it is settled now.
 */
export async function settleHeld(
  id: string,
  ready: { period: Period; at: string },
  run: Run,
): Promise<boolean> {
  const { period, at } = ready
  const hmac = answerHmac(period)
  return run.documents.transaction(async (transaction) => {
    const waiting = await transaction.get(held, id)
    const said = waiting && openHeld(waiting)
    // Another run was first, or there is nothing.
    if (waiting === null || said === null) return false
    if (at >= period.closesAt) return drop(waiting, 'late', transaction)
    const answer = answerId(hmac, period._id, said.household)
    const before = await transaction.get(answers, answer)
    if (said.author === null && !hasRoomForBrought(before?.revisions ?? [])) {
      return drop(waiting, 'tooMany', transaction)
    }
    await recordAnswer(before, withHeld(before ?? newAnswer(answer, waiting), waiting, said), transaction)
    await transaction.set(held, countedHeld(waiting))
    return true
  })
}

async function drop(
  waiting: HeldAnswer,
  reason: 'late' | 'tooMany',
  transaction: Transaction,
): Promise<true> {
  await transaction.set(held, droppedHeld(waiting, reason))
  return true
}

function withHeld(answer: Answer, waiting: HeldAnswer, said: HeldText): Answer {
  const { author, hour, content, text, took, request } = said
  const { means } = waiting
  const revision: AnswerRevision = {
    // Not the start of the run: it may have begun in an hour that is sealed meanwhile.
    ...{ id: newId(), hour, recordedIn: hourOf(new Date().toISOString()) },
    ...{ channel: channels[means], means },
    ...{ author, content, text },
    ...(took && { took }),
  }
  return {
    ...answer,
    revisions: withArriving(answer.revisions, revision),
    requestKeys: request
      ? remember(answer.requestKeys, { ...request, made: revision.id })
      : answer.requestKeys,
  }
}
