import { serve } from '../platform/serve'
import { actOnCaseHandler } from './act-on-case'
import { announcePeriodHandler } from './announce-period'
import { answerCorrectionHandler } from './answer-correction'
import { applyRosterHandler } from './apply-roster'
import { changeGovernanceHandler } from './change-governance'
import { changeSeatHandler } from './change-seat'
import { changeServiceHandler } from './change-service'
import { checkEmptyHandler } from './check-empty'
import { closeRegionHandler } from './close-region'
import { compareOutsideCasesHandler } from './compare-outside-cases'
import { compareRosterHandler } from './compare-roster'
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
import { declareEmptyHandler } from './declare-empty'
import { deletePeriodHandler } from './delete-period'
import { endAppointmentHandler } from './end-appointment'
import { enterPaperHandler } from './enter-paper'
import { extendPeriodHandler } from './extend-period'
import { findScopesHandler } from './find-scopes'
import { handOverHandler } from './hand-over'
import { importCompoundsHandler } from './import-compounds'
import { importOutsideCasesHandler } from './import-outside-cases'
import { issueBuildingSlipsHandler } from './issue-building-slips'
import { issueDeskCodeHandler } from './issue-desk-code'
import { issuePaperFormsHandler } from './issue-paper-forms'
import { issuePostersHandler } from './issue-posters'
import { issueSlipHandler } from './issue-slip'
import { linkOutsideCaseHandler } from './link-outside-case'
import { listApiKeysHandler } from './list-api-keys'
import { listAskedCorrectionsHandler } from './list-asked-corrections'
import { listCaseCompoundsHandler } from './list-case-compounds'
import { listCasesHandler } from './list-cases'
import { listClaimsHandler } from './list-claims'
import { listCompaniesHandler } from './list-companies'
import { listCompoundsHandler } from './list-compounds'
import { listDeclaredEmptyHandler } from './list-declared-empty'
import { listDisclosureDutiesHandler } from './list-disclosure-duties'
import { listDutiesHandler } from './list-duties'
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
import { listStaffHandler } from './list-staff'
import { markHouseholdsHandler } from './mark-households'
import { mergeCompoundsHandler } from './merge-compounds'
import { publishDisclosureHandler } from './publish-disclosure'
import { raiseObjectionHandler } from './raise-objection'
import { readAssistedFormHandler } from './read-assisted-form'
import { readAuditHandler } from './read-audit'
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
import { readMessageDeliveryHandler } from './read-message-delivery'
import { readMethodAnnexHandler } from './read-method-annex'
import { readPaperHandler } from './read-paper'
import { readPaperProgressHandler } from './read-paper-progress'
import { readParticipationHandler } from './read-participation'
import { readPeriodCheckHandler } from './read-period-check'
import { readRollUpTrendHandler } from './read-roll-up-trend'
import { readRollUpsHandler } from './read-roll-ups'
import { readRosterHandler } from './read-roster'
import { readSealedSnapshotHandler } from './read-sealed-snapshot'
import { renameRegionHandler } from './rename-region'
import { reopenFindingHandler } from './reopen-finding'
import { requestRebuildHandler } from './request-rebuild'
import { resolvePaperHandler } from './resolve-paper'
import { revokeApiKeyHandler } from './revoke-api-key'
import { revokeInvitationHandler } from './revoke-invitation'
import { revokePosterHandler } from './revoke-poster'
import { revokeSlipsHandler } from './revoke-slips'
import { ruleContestHandler } from './rule-contest'
import { ruleFindingHandler } from './rule-finding'
import { ruleObjectionHandler } from './rule-objection'
import { saveCompanyHandler } from './save-company'
import { saveComplaintRulesHandler } from './save-complaint-rules'
import { saveDisclosureDraftHandler } from './save-disclosure-draft'
import { saveDisclosureRulesHandler } from './save-disclosure-rules'
import { savePeriodHandler } from './save-period'
import { saveSectionsHandler } from './save-sections'
import { submitAssistedHandler } from './submit-assisted'
import { unbindHouseholdHandler } from './unbind-household'
import { uploadDisclosureFileHandler } from './upload-disclosure-file'

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
])
