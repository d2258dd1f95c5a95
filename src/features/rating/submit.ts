import { submitRating } from '../../../core/contract/rating'
import type { RatingContent } from '../../../core/rating/rating-content'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'
import { outbox } from '../../platform/outgoing'
import { ratingDrafts, ratingSubject } from './rating-drafts'

export type RatingToSend = { household: string; period: string; content: RatingContent; requestKey: string }

export type SubmitOutcome = { state: 'sent' } | { state: 'waiting' } | { state: 'refused'; failure: Failure }

/**
 * Sends a rating. Without network it is kept and sent later with the same request key; the draft stays on the
 * phone until the rating has been accepted.
 */
export async function submit({ requestKey, ...input }: RatingToSend): Promise<SubmitOutcome> {
  const subject = ratingSubject(input.household, input.period)
  const outcome = await callEndpoint(submitRating, input, { requestKey })
  if (outcome.ok || outcome.failure.code !== 'offline') {
    outbox.drop(subject)
    if (!outcome.ok) return { state: 'refused', failure: outcome.failure }
    ratingDrafts.drop(subject)
    return { state: 'sent' }
  }
  const { door, name } = submitRating
  outbox.put({ subject, door, name, input, requestKey, writtenAt: Date.now() })
  return { state: 'waiting' }
}
