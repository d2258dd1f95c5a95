import { submitRating } from '../../../core/contract/rating'
import { say } from '../../components/toast'
import { onSettled } from '../../platform/outgoing'
import { ratingDrafts } from './rating-drafts'

/** Tells what became of ratings that had waited for the network. Called once, when the app starts. */
export function watchRatings(): void {
  onSettled((letter, outcome) => {
    if (letter.name !== submitRating.name) return
    if (outcome.ok) {
      ratingDrafts.drop(letter.subject)
      say('刚才保存的评价已提交。')
    } else {
      // The draft is still there: the page shows it again and the person decides.
      say('刚才保存的评价没有提交成功，请打开评价页查看。')
    }
  })
}
