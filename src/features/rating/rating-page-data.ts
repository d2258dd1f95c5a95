import type { OutputOf } from '../../../core/contract/endpoint'
import type { readRatingForm } from '../../../core/contract/rating'

/** What the page 评价 was answered. */
export type RatingFormData = OutputOf<typeof readRatingForm>
