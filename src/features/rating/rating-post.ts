import type { ErrorCode } from '../../../core/contract/errors'
import { readRatingForm, submitRating } from '../../../core/contract/rating'
import type { RatingContent } from '../../../core/rating/rating-content'
import type { Drafts } from '../../platform/drafts'
import { type Failure, failed, isErrorCode, type Outcome } from '../../platform/failure'
import { keepAnswer, keptAnswer } from '../../platform/kept-answers'
import type { Letter, Outbox } from '../../platform/outbox'
import type { Store } from '../../platform/storage'
import { finishedRating, type RatingDraft, saysTheSame } from './rating-draft'
import { ratingSubject } from './rating-drafts'

export type RatingToSend = { household: string; period: string; content: RatingContent; requestKey: string }

/** `waiting`: kept on the phone and sent again by itself; `refused`: the person has to change something. */
export type SubmitOutcome = { state: 'sent' } | { state: 'waiting' | 'refused'; failure: Failure }

type Phone = {
  store: Store
  owner: () => string
  outbox: Outbox
  drafts: Drafts<RatingDraft>
  refusals: Drafts<ErrorCode>
}
type Input = Omit<RatingToSend, 'requestKey'>

export type RatingPost = {
  /** Sends a rating; it and its draft stay on the phone until the cloud has accepted it. */
  submit(rating: RatingToSend): Promise<SubmitOutcome>
  /** Keeps what became of a rating that had waited. Null if it is not the last word: a newer one waits. */
  settle(letter: Letter, outcome: Outcome<unknown>): 'accepted' | 'refused' | null
}

/** Sending ratings, and what it changes on the phone. */
export function openRatingPost(phone: Phone): RatingPost {
  const { outbox, drafts, refusals } = phone

  function accept(input: Input): void {
    const subject = ratingSubject(input.household, input.period)
    const draft = drafts.read(subject)
    const finished = draft && finishedRating(draft, Object.keys(draft.dimensions))
    // What was changed while the rating was on its way is not sent yet and stays.
    if (finished && saysTheSame(finished, input.content)) drafts.drop(subject)
    refusals.drop(input.household)
    tellKeptForm(phone, input)
  }

  return {
    async submit({ requestKey, ...input }) {
      const subject = ratingSubject(input.household, input.period)
      const { door, name } = submitRating
      refusals.drop(input.household)
      const letter = { subject, door, name, input, requestKey, writtenAt: Date.now() }
      const outcome = (await outbox.deliver(letter)) ?? failed('offline')
      if (outcome.ok) {
        accept(input)
        return { state: 'sent' }
      }
      return { state: outbox.waitingFor(subject) ? 'waiting' : 'refused', failure: outcome.failure }
    },

    settle(letter, outcome) {
      if (outbox.waitingFor(letter.subject)) return null
      const input = letter.input as Input
      if (outcome.ok) {
        accept(input)
        return 'accepted'
      }
      if (!drafts.read(letter.subject)) drafts.keep(letter.subject, input.content)
      if (isErrorCode(outcome.failure.code)) refusals.keep(input.household, outcome.failure.code)
      return 'refused'
    },
  }
}

/** Without network the form is shown as it was kept: it has to know what was accepted since. */
function tellKeptForm({ store, owner }: Phone, { household, period, content }: Input): void {
  const question = { endpoint: readRatingForm, asked: JSON.stringify({ household }), owner: owner() }
  const kept = keptAnswer(store, question)
  if (kept?.data.period.code !== period) return
  keepAnswer(store, question, { ...kept, data: { ...kept.data, answered: true, own: content } })
}
