import type { ErrorCode } from '../../../core/contract/errors'
import { readRatingForm, submitRating } from '../../../core/contract/rating'
import type { RatingContent } from '../../../core/rating/rating-content'
import type { TimeTaken } from '../../../core/rating/time-taken'
import type { Drafts } from '../../platform/drafts'
import { keepAnswer, keptAnswer } from '../../platform/kept-answers'
import type { Outbox } from '../../platform/outbox'
import { openPost, type Post } from '../../platform/post'
import type { Store } from '../../platform/storage'
import { finishedRating, type RatingDraft, saysTheSame } from './rating-draft'
import { ratingSubject } from './rating-drafts'

export type RatingToSend = {
  household: string
  period: string
  content: RatingContent
  /** Absent where it was not written in one go. */
  took?: TimeTaken
}

type Phone = {
  store: Store
  owner: () => string
  outbox: Outbox
  drafts: Drafts<RatingDraft>
  refusals: Drafts<ErrorCode>
}

/** Sending ratings, and what it changes on the phone. */
export function openRatingPost(phone: Phone): Post<RatingToSend> {
  const { outbox, drafts, refusals } = phone
  const subjectOf = ({ household, period }: RatingToSend) => ratingSubject(household, period)
  return openPost({
    endpoint: submitRating,
    outbox,
    refusals,
    subjectOf,
    refusalOf: ({ household }) => household,
    accepted(input) {
      const subject = subjectOf(input)
      const draft = drafts.read(subject)
      const finished = draft && finishedRating(draft, Object.keys(draft.dimensions))
      // What was changed while the rating was on its way is not sent yet and stays.
      if (finished && saysTheSame(finished, input.content)) drafts.drop(subject)
      tellKeptForm(phone, input)
    },
    restore(input) {
      if (!drafts.read(subjectOf(input))) drafts.keep(subjectOf(input), input.content)
    },
  })
}

/** Without network the form is shown as it was kept: it has to know what was accepted since. */
function tellKeptForm({ store, owner }: Phone, { household, period, content }: RatingToSend): void {
  const question = { endpoint: readRatingForm, asked: JSON.stringify({ household }), owner: owner() }
  const kept = keptAnswer(store, question)
  if (kept?.data.period.code !== period) return
  keepAnswer(store, question, { ...kept, data: { ...kept.data, answered: true, own: content } })
}
