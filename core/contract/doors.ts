import { createApiKey, listApiKeys, revokeApiKey } from './api-keys'
import {
  checkApplication,
  consentToApplication,
  listApplicationCompounds,
  listApplications,
  readApplication,
  readApplicationDraft,
  saveApplicationDraft,
  submitApplication,
  withdrawApplication,
} from './applications'
import { askForHousehold } from './approvals'
import {
  declareInterest,
  handInAssessment,
  listAssessments,
  readAssessment,
  saveAssessment,
} from './assessments'
import {
  assignAssessor,
  listAssessing,
  readSheetRules,
  readSheets,
  removeAssessor,
  saveSheetRules,
} from './assigning'
import { readAssistedForm, submitAssisted } from './assisted'
import { attestClause, explainPrinciple } from './attestations'
import { readAudit } from './audit-trail'
import {
  endCampaign,
  launchCampaign,
  listCampaigns,
  moveStage,
  readCampaign,
  readCampaignPlan,
  saveCampaign,
} from './campaigns'
import { readCaseOverview } from './case-overview'
import { actOnCase, listCases, listDuties, readCase } from './cases'
import { claimHousehold, decideClaims, listClaims, listOwnClaims, withdrawClaim } from './claims'
import { listCompanies, readCompany, saveCompany } from './companies'
import { readComplaintRules, saveComplaintRules } from './complaint-rules'
import { changeGovernance, changeSeat, changeService, mergeCompounds } from './compound-changes'
import { readCompoundTrend } from './compound-trend'
import {
  correctCompound,
  createCompound,
  importCompounds,
  listCompounds,
  readCompoundFile,
  saveSections,
} from './compounds'
import { contestAtDesk, contestHousehold } from './contests'
import { answerCorrection, askCorrection, listAskedCorrections, listCorrections } from './corrections'
import { confirmDeskSignIn, finishDeskSignIn, readDeskSignIn, startDeskSignIn } from './desk-sign-in'
import {
  correctDisclosure,
  listDisclosureDuties,
  listPublishingCompounds,
  publishDisclosure,
  readDisclosureDraft,
  saveDisclosureDraft,
  uploadDisclosureFile,
} from './disclosure-publishing'
import { readDisclosureRules, saveDisclosureRules } from './disclosure-rules'
import { listOverdueDisclosures, readDisclosureTable } from './disclosure-table'
import {
  followDisclosures,
  listDisclosures,
  listDisclosuresOfKind,
  readDisclosure,
  readDisclosureTrend,
} from './disclosures'
import {
  listDistrictReports,
  readDistrictReport,
  saveDistrictReport,
  submitDistrictReport,
} from './district-reports'
import type { Door, Endpoint } from './endpoint'
import {
  listExperienceDrafts,
  listExperiences,
  publishExperience,
  readExperience,
  withdrawExperience,
} from './experiences'
import { listPeriods, readCityTable, readCompoundFigures, requestRebuild } from './figures'
import { listFindings, reopenFinding, ruleFinding } from './findings'
import { readHome } from './home'
import { bindHousehold, leaveHousehold, readHousehold } from './households'
import { markInboxRead, readInbox } from './inbox'
import { decideApproval, listMatters, ruleContest } from './matters'
import { readMethodAnnex } from './method-annex'
import { listObjections, raiseObjection, ruleObjection } from './objections'
import {
  claimCity,
  claimInvitation,
  createInvitation,
  endAppointment,
  findScopes,
  handOver,
  listStaff,
  revokeInvitation,
} from './offices'
import {
  compareOutsideCases,
  correctOutsideCase,
  importOutsideCases,
  linkOutsideCase,
  listCaseCompounds,
  listOutsideCases,
} from './outside-cases'
import { listOwnCases } from './own-case-list'
import { actOnOwnCase, fileCase, joinCase, previewCase, readCaseForm, readOwnCase } from './own-cases'
import { drawPaperRound, printPaperRound, readPaperRound } from './paper-rounds'
import { enterPaper, issuePaperForms, readPaper, readPaperProgress, resolvePaper } from './papers'
import {
  announcePeriod,
  deletePeriod,
  extendPeriod,
  listPeriodPlans,
  readParticipation,
  readPeriodCheck,
  savePeriod,
} from './periods'
import { uploadPhoto } from './photos'
import { issuePosters, listPosters, readPoster, revokePoster } from './posters'
import { deleteAccount, giveConsent, readConsent, readOwnData } from './privacy'
import { listPublishedPeriods, readAnnex, readAreaResults, readResults } from './public-results'
import { readRatingForm, submitRating } from './rating'
import { closeRegion, createRegion, listRegions, renameRegion } from './regions'
import { findCompounds, listPlaces, readCompoundResult } from './results'
import { readRollUps, readRollUpTrend } from './roll-ups'
import {
  applyRoster,
  checkEmpty,
  compareRoster,
  declareEmpty,
  listDeclaredEmpty,
  listRosters,
  markHouseholds,
  readRoster,
} from './rosters'
import {
  decideSelection,
  readCertificate,
  readRecommendations,
  recommendCases,
  reviewAward,
} from './selection-awards'
import { uploadEvidence } from './selection-evidence'
import { readSelectionList, readSelectionState, ruleCandidate, sealSelectionList } from './selection-lists'
import {
  enterSelectionObjection,
  listSelectionObjections,
  objectAsApplicant,
  objectToSelection,
  readOwnSelectionObjection,
  ruleSelectionObjection,
} from './selection-objections'
import { endSessions } from './sessions'
import {
  issueBuildingSlips,
  issueDeskCode,
  issueSlip,
  listHouseholds,
  listOwnCompounds,
  revokeSlips,
  unbindHousehold,
} from './slips'
import { readSealedSnapshot, readSnapshot } from './snapshots'
import { keepSubscription, readMessageDelivery } from './subscriptions'
import { listVisits, recordVisit, uploadVisitPhoto } from './visits'

/** Every endpoint behind its door: what serve answers, deploy allows and tests walk. */
export const doors: Record<Door, readonly Endpoint[]> = {
  resident: [
    readHome,
    listPlaces,
    findCompounds,
    readCompoundResult,
    listPublishedPeriods,
    readResults,
    readAreaResults,
    readAnnex,
    readSnapshot,
    bindHousehold,
    askForHousehold,
    leaveHousehold,
    readHousehold,
    contestHousehold,
    readInbox,
    markInboxRead,
    readRatingForm,
    submitRating,
    readConsent,
    giveConsent,
    readOwnData,
    deleteAccount,
    claimInvitation,
    claimCity,
    keepSubscription,
    startDeskSignIn,
    readDeskSignIn,
    confirmDeskSignIn,
    finishDeskSignIn,
    endSessions,
    readPoster,
    claimHousehold,
    listOwnClaims,
    withdrawClaim,
    uploadPhoto,
    readCaseForm,
    previewCase,
    fileCase,
    joinCase,
    listOwnCases,
    readOwnCase,
    actOnOwnCase,
    listDisclosures,
    listDisclosuresOfKind,
    readDisclosure,
    readDisclosureTrend,
    askCorrection,
    listCorrections,
    followDisclosures,
    listCampaigns,
    readCampaign,
    listExperiences,
    readExperience,
    readSelectionList,
    readCertificate,
    objectToSelection,
    readOwnSelectionObjection,
  ],
  staff: [
    listPeriods,
    readCityTable,
    readCompoundFigures,
    requestRebuild,
    listOwnCompounds,
    listHouseholds,
    issueSlip,
    issueDeskCode,
    issueBuildingSlips,
    revokeSlips,
    unbindHousehold,
    listMatters,
    decideApproval,
    contestAtDesk,
    ruleContest,
    listRosters,
    readRoster,
    compareRoster,
    applyRoster,
    markHouseholds,
    declareEmpty,
    listDeclaredEmpty,
    checkEmpty,
    createApiKey,
    listApiKeys,
    revokeApiKey,
    findScopes,
    createInvitation,
    handOver,
    listStaff,
    revokeInvitation,
    endAppointment,
    readAudit,
    listPeriodPlans,
    savePeriod,
    deletePeriod,
    readPeriodCheck,
    announcePeriod,
    extendPeriod,
    readParticipation,
    listPosters,
    issuePosters,
    revokePoster,
    listClaims,
    decideClaims,
    issuePaperForms,
    readPaperProgress,
    readPaper,
    enterPaper,
    resolvePaper,
    readAssistedForm,
    submitAssisted,
    listRegions,
    createRegion,
    renameRegion,
    closeRegion,
    listCompanies,
    readCompany,
    saveCompany,
    listCompounds,
    readCompoundFile,
    createCompound,
    importCompounds,
    correctCompound,
    saveSections,
    changeService,
    changeGovernance,
    changeSeat,
    mergeCompounds,
    readComplaintRules,
    saveComplaintRules,
    listCaseCompounds,
    compareOutsideCases,
    importOutsideCases,
    listOutsideCases,
    linkOutsideCase,
    correctOutsideCase,
    listDuties,
    listCases,
    readCase,
    actOnCase,
    readMessageDelivery,
    readCaseOverview,
    listDisclosureDuties,
    listPublishingCompounds,
    readDisclosureDraft,
    saveDisclosureDraft,
    publishDisclosure,
    correctDisclosure,
    readDisclosureRules,
    saveDisclosureRules,
    listAskedCorrections,
    answerCorrection,
    uploadDisclosureFile,
    readDisclosureTable,
    listOverdueDisclosures,
    readSealedSnapshot,
    readRollUps,
    readRollUpTrend,
    readCompoundTrend,
    readMethodAnnex,
    listFindings,
    ruleFinding,
    reopenFinding,
    listObjections,
    raiseObjection,
    ruleObjection,
    uploadEvidence,
    listApplicationCompounds,
    readApplicationDraft,
    saveApplicationDraft,
    submitApplication,
    withdrawApplication,
    consentToApplication,
    checkApplication,
    listApplications,
    readApplication,
    attestClause,
    explainPrinciple,
    listAssessing,
    assignAssessor,
    removeAssessor,
    readSheets,
    readSheetRules,
    saveSheetRules,
    listAssessments,
    readAssessment,
    declareInterest,
    saveAssessment,
    handInAssessment,
    listVisits,
    uploadVisitPhoto,
    recordVisit,
    readPaperRound,
    drawPaperRound,
    printPaperRound,
    listDistrictReports,
    readDistrictReport,
    saveDistrictReport,
    submitDistrictReport,
    listExperienceDrafts,
    publishExperience,
    withdrawExperience,
    readCampaignPlan,
    saveCampaign,
    launchCampaign,
    moveStage,
    endCampaign,
    readSelectionState,
    sealSelectionList,
    ruleCandidate,
    objectAsApplicant,
    enterSelectionObjection,
    listSelectionObjections,
    ruleSelectionObjection,
    decideSelection,
    reviewAward,
    readRecommendations,
    recommendCases,
  ],
}
