import { outbox } from '../../platform/outgoing'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { ratingDrafts, ratingRefusals } from './rating-drafts'
import { openRatingPost } from './rating-post'

/** How this phone sends ratings. */
export const ratingPost = openRatingPost({
  store: phoneStore,
  owner: presentOwner,
  outbox,
  drafts: ratingDrafts,
  refusals: ratingRefusals,
})
