import { serve } from '../platform/serve'
import { bindHouseholdHandler } from './bind-household'
import { findCompoundsHandler } from './find-compounds'
import { leaveHouseholdHandler } from './leave-household'
import { listPlacesHandler } from './list-places'
import { markInboxReadHandler } from './mark-inbox-read'
import { readCompoundResultHandler } from './read-compound-result'
import { readHomeHandler } from './read-home'
import { readHouseholdHandler } from './read-household'
import { readInboxHandler } from './read-inbox'
import { readRatingFormHandler } from './read-rating-form'
import { submitRatingHandler } from './submit-rating'

/** The function `resident`: called by the app, by anyone from the public to a bound resident. */
export const main = serve('resident', [
  readHomeHandler,
  listPlacesHandler,
  findCompoundsHandler,
  readCompoundResultHandler,
  bindHouseholdHandler,
  leaveHouseholdHandler,
  readHouseholdHandler,
  readInboxHandler,
  markInboxReadHandler,
  readRatingFormHandler,
  submitRatingHandler,
])
