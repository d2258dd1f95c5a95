import { serve } from '../platform/serve'
import { actOnOwnCaseHandler } from './act-on-own-case'
import { askCorrectionHandler } from './ask-correction'
import { askForHouseholdHandler } from './ask-for-household'
import { bindHouseholdHandler } from './bind-household'
import { claimCityHandler } from './claim-city'
import { claimHouseholdHandler } from './claim-household'
import { claimInvitationHandler } from './claim-invitation'
import { confirmDeskSignInHandler } from './confirm-desk-sign-in'
import { contestHouseholdHandler } from './contest-household'
import { deleteAccountHandler } from './delete-account'
import { endSessionsHandler } from './end-sessions'
import { fileCaseHandler } from './file-case'
import { findCompoundsHandler } from './find-compounds'
import { finishDeskSignInHandler } from './finish-desk-sign-in'
import { followDisclosuresHandler } from './follow-disclosures'
import { giveConsentHandler } from './give-consent'
import { joinCaseHandler } from './join-case'
import { keepSubscriptionHandler } from './keep-subscription'
import { leaveHouseholdHandler } from './leave-household'
import { listCampaignsHandler } from './list-campaigns'
import { listCorrectionsHandler } from './list-corrections'
import { listDisclosuresHandler } from './list-disclosures'
import { listDisclosuresOfKindHandler } from './list-disclosures-of-kind'
import { listExperiencesHandler } from './list-experiences'
import { listOwnCasesHandler } from './list-own-cases'
import { listOwnClaimsHandler } from './list-own-claims'
import { listPlacesHandler } from './list-places'
import { listPublishedPeriodsHandler } from './list-published-periods'
import { markInboxReadHandler } from './mark-inbox-read'
import { objectToSelectionHandler } from './object-to-selection'
import { previewCaseHandler } from './preview-case'
import { readAnnexHandler } from './read-annex'
import { readAreaResultsHandler } from './read-area-results'
import { readCampaignHandler } from './read-campaign'
import { readCaseFormHandler } from './read-case-form'
import { readCertificateHandler } from './read-certificate'
import { readCompoundResultHandler } from './read-compound-result'
import { readConsentHandler } from './read-consent'
import { readDeskSignInHandler } from './read-desk-sign-in'
import { readDisclosureHandler } from './read-disclosure'
import { readDisclosureTrendHandler } from './read-disclosure-trend'
import { readExperienceHandler } from './read-experience'
import { readHomeHandler } from './read-home'
import { readHouseholdHandler } from './read-household'
import { readInboxHandler } from './read-inbox'
import { readOwnCaseHandler } from './read-own-case'
import { readOwnDataHandler } from './read-own-data'
import { readOwnSelectionObjectionHandler } from './read-own-selection-objection'
import { readPosterHandler } from './read-poster'
import { readRatingFormHandler } from './read-rating-form'
import { readResultsHandler } from './read-results'
import { readSelectionListHandler } from './read-selection-list'
import { readSnapshotHandler } from './read-snapshot'
import { startDeskSignInHandler } from './start-desk-sign-in'
import { submitRatingHandler } from './submit-rating'
import { uploadPhotoHandler } from './upload-photo'
import { withdrawClaimHandler } from './withdraw-claim'

/** The function `resident`: called by the app, by anyone from the public to a bound resident. */
export const main = serve('resident', [
  readHomeHandler,
  listPlacesHandler,
  findCompoundsHandler,
  readCompoundResultHandler,
  listPublishedPeriodsHandler,
  readResultsHandler,
  readAreaResultsHandler,
  readAnnexHandler,
  readSnapshotHandler,
  bindHouseholdHandler,
  askForHouseholdHandler,
  leaveHouseholdHandler,
  readHouseholdHandler,
  contestHouseholdHandler,
  readInboxHandler,
  markInboxReadHandler,
  readRatingFormHandler,
  submitRatingHandler,
  readConsentHandler,
  giveConsentHandler,
  readOwnDataHandler,
  deleteAccountHandler,
  claimInvitationHandler,
  claimCityHandler,
  keepSubscriptionHandler,
  startDeskSignInHandler,
  readDeskSignInHandler,
  confirmDeskSignInHandler,
  finishDeskSignInHandler,
  endSessionsHandler,
  readPosterHandler,
  claimHouseholdHandler,
  listOwnClaimsHandler,
  withdrawClaimHandler,
  uploadPhotoHandler,
  readCaseFormHandler,
  previewCaseHandler,
  fileCaseHandler,
  joinCaseHandler,
  listOwnCasesHandler,
  readOwnCaseHandler,
  actOnOwnCaseHandler,
  listDisclosuresHandler,
  listDisclosuresOfKindHandler,
  readDisclosureHandler,
  readDisclosureTrendHandler,
  askCorrectionHandler,
  listCorrectionsHandler,
  followDisclosuresHandler,
  listCampaignsHandler,
  readCampaignHandler,
  listExperiencesHandler,
  readExperienceHandler,
  readSelectionListHandler,
  readCertificateHandler,
  objectToSelectionHandler,
  readOwnSelectionObjectionHandler,
])
