import { serve } from '../platform/serve'
import { actOnCaseHandler } from './act-on-case'
import { announcePeriodHandler } from './announce-period'
import { answerCorrectionHandler } from './answer-correction'
import { applyRosterHandler } from './apply-roster'
import { assignAssessorHandler } from './assign-assessor'
import { attestClauseHandler } from './attest-clause'
import { changeGovernanceHandler } from './change-governance'
import { changeSeatHandler } from './change-seat'
import { changeServiceHandler } from './change-service'
import { checkApplicationHandler } from './check-application'
import { checkEmptyHandler } from './check-empty'
import { closeRegionHandler } from './close-region'
import { compareOutsideCasesHandler } from './compare-outside-cases'
import { compareRosterHandler } from './compare-roster'
import { consentToApplicationHandler } from './consent-to-application'
import { contestAtDeskHandler } from './contest-at-desk'
import { correctCompoundHandler } from './correct-compound'
import { correctDisclosureHandler } from './correct-disclosure'
import { correctOutsideCaseHandler } from './correct-outside-case'
import { createApiKeyHandler } from './create-api-key'
import { createCompoundHandler } from './create-compound'
import { createInvitationHandler } from './create-invitation'
import { createRegionHandler } from './create-region'
import { decideApprovalHandler } from './decide-approval'
import { decideClaimsHandler } from './decide-claims'
import { decideSelectionHandler } from './decide-selection'
import { declareEmptyHandler } from './declare-empty'
import { declareInterestHandler } from './declare-interest'
import { deletePeriodHandler } from './delete-period'
import { drawPaperRoundHandler } from './draw-paper-round'
import { endAppointmentHandler } from './end-appointment'
import { endCampaignHandler } from './end-campaign'
import { enterPaperHandler } from './enter-paper'
import { enterSelectionObjectionHandler } from './enter-selection-objection'
import { explainPrincipleHandler } from './explain-principle'
import { extendPeriodHandler } from './extend-period'
import { findScopesHandler } from './find-scopes'
import { handInAssessmentHandler } from './hand-in-assessment'
import { handOverHandler } from './hand-over'
import { importCompoundsHandler } from './import-compounds'
import { importOutsideCasesHandler } from './import-outside-cases'
import { issueBuildingSlipsHandler } from './issue-building-slips'
import { issueDeskCodeHandler } from './issue-desk-code'
import { issuePaperFormsHandler } from './issue-paper-forms'
import { issuePostersHandler } from './issue-posters'
import { issueSlipHandler } from './issue-slip'
import { launchCampaignHandler } from './launch-campaign'
import { linkOutsideCaseHandler } from './link-outside-case'
import { listApiKeysHandler } from './list-api-keys'
import { listApplicationCompoundsHandler } from './list-application-compounds'
import { listApplicationsHandler } from './list-applications'
import { listAskedCorrectionsHandler } from './list-asked-corrections'
import { listAssessingHandler } from './list-assessing'
import { listAssessmentsHandler } from './list-assessments'
import { listCaseCompoundsHandler } from './list-case-compounds'
import { listCasesHandler } from './list-cases'
import { listClaimsHandler } from './list-claims'
import { listCompaniesHandler } from './list-companies'
import { listCompoundsHandler } from './list-compounds'
import { listDeclaredEmptyHandler } from './list-declared-empty'
import { listDisclosureDutiesHandler } from './list-disclosure-duties'
import { listDistrictReportsHandler } from './list-district-reports'
import { listDutiesHandler } from './list-duties'
import { listExperienceDraftsHandler } from './list-experience-drafts'
import { listFindingsHandler } from './list-findings'
import { listHouseholdsHandler } from './list-households'
import { listMattersHandler } from './list-matters'
import { listObjectionsHandler } from './list-objections'
import { listOutsideCasesHandler } from './list-outside-cases'
import { listOverdueDisclosuresHandler } from './list-overdue-disclosures'
import { listOwnCompoundsHandler } from './list-own-compounds'
import { listPeriodPlansHandler } from './list-period-plans'
import { listPeriodsHandler } from './list-periods'
import { listPostersHandler } from './list-posters'
import { listPublishingCompoundsHandler } from './list-publishing-compounds'
import { listRegionsHandler } from './list-regions'
import { listRostersHandler } from './list-rosters'
import { listSelectionObjectionsHandler } from './list-selection-objections'
import { listStaffHandler } from './list-staff'
import { listVisitsHandler } from './list-visits'
import { markHouseholdsHandler } from './mark-households'
import { mergeCompoundsHandler } from './merge-compounds'
import { moveStageHandler } from './move-stage'
import { objectAsApplicantHandler } from './object-as-applicant'
import { printPaperRoundHandler } from './print-paper-round'
import { publishDisclosureHandler } from './publish-disclosure'
import { publishExperienceHandler } from './publish-experience'
import { raiseObjectionHandler } from './raise-objection'
import { readApplicationHandler } from './read-application'
import { readApplicationDraftHandler } from './read-application-draft'
import { readAssessmentHandler } from './read-assessment'
import { readAssistedFormHandler } from './read-assisted-form'
import { readAuditHandler } from './read-audit'
import { readCampaignPlanHandler } from './read-campaign-plan'
import { readCaseHandler } from './read-case'
import { readCaseOverviewHandler } from './read-case-overview'
import { readCityTableHandler } from './read-city-table'
import { readCompanyHandler } from './read-company'
import { readComplaintRulesHandler } from './read-complaint-rules'
import { readCompoundFiguresHandler } from './read-compound-figures'
import { readCompoundFileHandler } from './read-compound-file'
import { readCompoundTrendHandler } from './read-compound-trend'
import { readDisclosureDraftHandler } from './read-disclosure-draft'
import { readDisclosureRulesHandler } from './read-disclosure-rules'
import { readDisclosureTableHandler } from './read-disclosure-table'
import { readDistrictReportHandler } from './read-district-report'
import { readMessageDeliveryHandler } from './read-message-delivery'
import { readMethodAnnexHandler } from './read-method-annex'
import { readPaperHandler } from './read-paper'
import { readPaperProgressHandler } from './read-paper-progress'
import { readPaperRoundHandler } from './read-paper-round'
import { readParticipationHandler } from './read-participation'
import { readPeriodCheckHandler } from './read-period-check'
import { readRecommendationsHandler } from './read-recommendations'
import { readRollUpTrendHandler } from './read-roll-up-trend'
import { readRollUpsHandler } from './read-roll-ups'
import { readRosterHandler } from './read-roster'
import { readSealedSnapshotHandler } from './read-sealed-snapshot'
import { readSelectionStateHandler } from './read-selection-state'
import { readSheetRulesHandler } from './read-sheet-rules'
import { readSheetsHandler } from './read-sheets'
import { recommendCasesHandler } from './recommend-cases'
import { recordVisitHandler } from './record-visit'
import { removeAssessorHandler } from './remove-assessor'
import { renameRegionHandler } from './rename-region'
import { reopenFindingHandler } from './reopen-finding'
import { requestRebuildHandler } from './request-rebuild'
import { resolvePaperHandler } from './resolve-paper'
import { reviewAwardHandler } from './review-award'
import { revokeApiKeyHandler } from './revoke-api-key'
import { revokeInvitationHandler } from './revoke-invitation'
import { revokePosterHandler } from './revoke-poster'
import { revokeSlipsHandler } from './revoke-slips'
import { ruleCandidateHandler } from './rule-candidate'
import { ruleContestHandler } from './rule-contest'
import { ruleFindingHandler } from './rule-finding'
import { ruleObjectionHandler } from './rule-objection'
import { ruleSelectionObjectionHandler } from './rule-selection-objection'
import { saveApplicationDraftHandler } from './save-application-draft'
import { saveAssessmentHandler } from './save-assessment'
import { saveCampaignHandler } from './save-campaign'
import { saveCompanyHandler } from './save-company'
import { saveComplaintRulesHandler } from './save-complaint-rules'
import { saveDisclosureDraftHandler } from './save-disclosure-draft'
import { saveDisclosureRulesHandler } from './save-disclosure-rules'
import { saveDistrictReportHandler } from './save-district-report'
import { savePeriodHandler } from './save-period'
import { saveSectionsHandler } from './save-sections'
import { saveSheetRulesHandler } from './save-sheet-rules'
import { sealSelectionListHandler } from './seal-selection-list'
import { submitApplicationHandler } from './submit-application'
import { submitAssistedHandler } from './submit-assisted'
import { submitDistrictReportHandler } from './submit-district-report'
import { unbindHouseholdHandler } from './unbind-household'
import { uploadDisclosureFileHandler } from './upload-disclosure-file'
import { uploadEvidenceHandler } from './upload-evidence'
import { uploadVisitPhotoHandler } from './upload-visit-photo'
import { withdrawApplicationHandler } from './withdraw-application'
import { withdrawExperienceHandler } from './withdraw-experience'

/** The function `staff`: called by the workbench, by accounts that hold a role. */
export const main = serve('staff', [
  listPeriodsHandler,
  readCityTableHandler,
  readCompoundFiguresHandler,
  requestRebuildHandler,
  readSealedSnapshotHandler,
  listOwnCompoundsHandler,
  listHouseholdsHandler,
  issueSlipHandler,
  issueDeskCodeHandler,
  issueBuildingSlipsHandler,
  revokeSlipsHandler,
  unbindHouseholdHandler,
  listMattersHandler,
  decideApprovalHandler,
  contestAtDeskHandler,
  ruleContestHandler,
  listRostersHandler,
  readRosterHandler,
  compareRosterHandler,
  applyRosterHandler,
  markHouseholdsHandler,
  declareEmptyHandler,
  listDeclaredEmptyHandler,
  checkEmptyHandler,
  createApiKeyHandler,
  listApiKeysHandler,
  revokeApiKeyHandler,
  findScopesHandler,
  createInvitationHandler,
  handOverHandler,
  listStaffHandler,
  revokeInvitationHandler,
  endAppointmentHandler,
  readAuditHandler,
  listPeriodPlansHandler,
  savePeriodHandler,
  deletePeriodHandler,
  readPeriodCheckHandler,
  announcePeriodHandler,
  extendPeriodHandler,
  readParticipationHandler,
  listPostersHandler,
  issuePostersHandler,
  revokePosterHandler,
  listClaimsHandler,
  decideClaimsHandler,
  issuePaperFormsHandler,
  readPaperProgressHandler,
  readPaperHandler,
  enterPaperHandler,
  resolvePaperHandler,
  readAssistedFormHandler,
  submitAssistedHandler,
  listRegionsHandler,
  createRegionHandler,
  renameRegionHandler,
  closeRegionHandler,
  listCompaniesHandler,
  readCompanyHandler,
  saveCompanyHandler,
  listCompoundsHandler,
  readCompoundFileHandler,
  createCompoundHandler,
  importCompoundsHandler,
  correctCompoundHandler,
  saveSectionsHandler,
  changeServiceHandler,
  changeGovernanceHandler,
  changeSeatHandler,
  mergeCompoundsHandler,
  readComplaintRulesHandler,
  readCaseOverviewHandler,
  saveComplaintRulesHandler,
  listCaseCompoundsHandler,
  compareOutsideCasesHandler,
  importOutsideCasesHandler,
  listOutsideCasesHandler,
  linkOutsideCaseHandler,
  correctOutsideCaseHandler,
  listDutiesHandler,
  listCasesHandler,
  readCaseHandler,
  actOnCaseHandler,
  readMessageDeliveryHandler,
  listDisclosureDutiesHandler,
  listPublishingCompoundsHandler,
  readDisclosureDraftHandler,
  saveDisclosureDraftHandler,
  publishDisclosureHandler,
  correctDisclosureHandler,
  readDisclosureRulesHandler,
  saveDisclosureRulesHandler,
  listAskedCorrectionsHandler,
  answerCorrectionHandler,
  uploadDisclosureFileHandler,
  readDisclosureTableHandler,
  listOverdueDisclosuresHandler,
  readRollUpsHandler,
  readRollUpTrendHandler,
  readCompoundTrendHandler,
  readMethodAnnexHandler,
  listFindingsHandler,
  ruleFindingHandler,
  reopenFindingHandler,
  listObjectionsHandler,
  raiseObjectionHandler,
  ruleObjectionHandler,
  uploadEvidenceHandler,
  listApplicationCompoundsHandler,
  readApplicationDraftHandler,
  saveApplicationDraftHandler,
  submitApplicationHandler,
  withdrawApplicationHandler,
  consentToApplicationHandler,
  checkApplicationHandler,
  listApplicationsHandler,
  readApplicationHandler,
  attestClauseHandler,
  explainPrincipleHandler,
  listAssessingHandler,
  assignAssessorHandler,
  removeAssessorHandler,
  readSheetsHandler,
  readSheetRulesHandler,
  saveSheetRulesHandler,
  listAssessmentsHandler,
  readAssessmentHandler,
  declareInterestHandler,
  saveAssessmentHandler,
  handInAssessmentHandler,
  listVisitsHandler,
  uploadVisitPhotoHandler,
  recordVisitHandler,
  readPaperRoundHandler,
  drawPaperRoundHandler,
  printPaperRoundHandler,
  listDistrictReportsHandler,
  readDistrictReportHandler,
  saveDistrictReportHandler,
  submitDistrictReportHandler,
  listExperienceDraftsHandler,
  publishExperienceHandler,
  withdrawExperienceHandler,
  readCampaignPlanHandler,
  saveCampaignHandler,
  launchCampaignHandler,
  moveStageHandler,
  endCampaignHandler,
  readSelectionStateHandler,
  sealSelectionListHandler,
  ruleCandidateHandler,
  objectAsApplicantHandler,
  enterSelectionObjectionHandler,
  listSelectionObjectionsHandler,
  ruleSelectionObjectionHandler,
  decideSelectionHandler,
  reviewAwardHandler,
  readRecommendationsHandler,
  recommendCasesHandler,
])
