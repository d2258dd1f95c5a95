import type { Hmac } from '../../core/access/account-id'
import { answerId, authorTag } from '../../core/rating/keys'
import type { RatingContent } from '../../core/rating/rating-content'
import type { Answer } from '../../core/record/answers'
import { openPeriodCode, type SmallCity } from './small-city'

/** An answer as it lies in the database; its household is named `compound-building-number`. */
export function laidAnswer(hmac: Hmac, household: string, content: RatingContent): Answer {
  const [compound = '', building = ''] = household.split('-')
  const period = openPeriodCode
  return {
    _id: answerId(hmac, period, household),
    period,
    compound,
    building,
    revisions: [
      {
        id: household,
        hour: '2026-11-05T00:00:00.000Z',
        recordedIn: '2026-11-05T00:00:00.000Z',
        channel: 'self',
        means: 'app',
        author: authorTag(hmac, { period, household, account: 'somebody' }),
        content,
        text: 'none',
      },
    ],
    excludedBy: null,
    requestKeys: [],
  }
}

/** Puts an answer in its place without moving its tally: a rebuild has to count it. */
export async function layAnswer(city: SmallCity, household: string, content: RatingContent): Promise<void> {
  await city.put('answers', laidAnswer(city.keys.answer, household, content))
}
