import * as z from 'zod/mini'
import { channel, means, ratingContent } from '../rating/rating-content'
import type { CountedAnswer } from '../rating/tally'
import { timeTaken } from '../rating/time-taken'
import { defineCollection, indexOn } from './collection'
import { requestKeys } from './request-keys'

/** One revision of an answer; the last one counts, the earlier ones stay. Only the hour of writing is kept. */
export const answerRevision = z.object({
  /** Random id. */
  id: z.string(),
  hour: z.string(),
  /** The hour in which it entered the record, by which it is sealed: later than `hour` where it came on paper or had to wait. */
  recordedIn: z.string(),
  channel,
  means,
  /** As the phone measured it: absent on paper, when somebody else asked, and from earlier versions of the app. */
  took: z.optional(timeTaken),
  /** Tag of the member who wrote it; see core/rating/keys. Null on paper and when somebody else asked. */
  author: z.nullable(z.string()),
  content: ratingContent,
  /** Whether the free text has passed the content check; it is shown to nobody before. */
  text: z.enum(['none', 'passed', 'unchecked']),
})
export type AnswerRevision = z.infer<typeof answerRevision>

/**
 * A household's answer in a period, under the keyed hash of both. It holds the building, never the household, the
 * account or the device. `excludedBy` marks it as taken out of the figures by a ruling (exclusionTag).
 */
export const answer = z.object({
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
  building: z.string(),
  revisions: z.array(answerRevision),
  excludedBy: z.nullable(z.string()),
  requestKeys,
})
export type Answer = z.infer<typeof answer>

export const answers = defineCollection({
  name: 'answers',
  schema: answer,
  indexes: [indexOn('period', 'compound', '_id'), indexOn('period', 'revisions.recordedIn', '_id')],
})

/** A household's answer that has no revision yet. */
export function newAnswer(id: string, { period, compound, building }: AnswerPlace): Answer {
  return { _id: id, period, compound, building, revisions: [], excludedBy: null, requestKeys: [] }
}

type AnswerPlace = Pick<Answer, 'period' | 'compound' | 'building'>

/** An answer as the tally counts it: by its last revision. */
export function countedAnswer(given: Answer): CountedAnswer {
  const last = given.revisions.at(-1)
  if (last === undefined) throw new Error('an answer without a revision')
  return { channel: last.channel, content: last.content, excluded: given.excludedBy !== null }
}
