import { submitRating } from '../../../core/contract/rating'
import { say } from '../../components/toast'
import { onSettled } from '../../platform/outgoing'
import { ratingPost } from './phone-rating-post'

/** Keeps and tells what became of ratings that had waited. Called once, when the app starts. */
export function watchRatings(): void {
  onSettled((letter, outcome) => {
    if (letter.name !== submitRating.name) return
    const became = ratingPost.settle(letter, outcome)
    if (became === 'accepted') say('刚才保存的评价已提交。')
    // Why, is said on the page 评价, where the draft still is.
    if (became === 'refused') say('刚才保存的评价没有提交成功，请打开评价页查看。')
  })
}
