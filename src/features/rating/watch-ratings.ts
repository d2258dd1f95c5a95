import { submitRating } from '../../../core/contract/rating'
import { watchPost } from '../../components/watch-post'
import { ratingPost } from './phone-rating-post'

/** Keeps and tells what became of ratings that had waited. Called once, when the app starts. */
export function watchRatings(): void {
  watchPost(submitRating.name, ratingPost, {
    accepted: '刚才保存的评价已提交。',
    refused: '刚才保存的评价没有提交成功，请打开评价页查看。',
  })
}
