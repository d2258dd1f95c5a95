import { readAssessment } from '../../core/contract/assessments'
import { assignments } from '../../core/record/assignments'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import { attestedEvidence } from '../platform/attested-evidence'
import { type Call, handle } from '../platform/call'
import { fileViews } from '../platform/disclosure-files'
import { suggestedPoints } from '../platform/suggested-points'
import { assessingView, type OwnAssessment, ownAssessment, sheetsReopened, visitsTo } from './own-assessment'
import { visitViews } from './visit-views'

export const readAssessmentHandler = handle(readAssessment, async (input, call) => {
  const own = await ownAssessment(input.application, call)
  const { application, campaign, assessment } = own
  const { seat, state, handedInAt } = assessment
  const assessing = assessingView(campaign, call.now, await sheetsReopened(own, call))
  return {
    ...{ application: application._id, campaign: campaign.code, campaignName: campaign.name },
    compound: application.name,
    applicant: { role: application.applicant.role, name: application.applicant.name },
    ...{ seat, state, assessing, handedInAt },
    case: assessment.declaredAt === null ? null : await caseOf(own, call),
  }
})

async function caseOf({ application, campaign, assessment }: OwnAssessment, call: Call) {
  const visits = await visitsTo(application._id, call)
  const frozen = (await call.documents.get(assignments, application._id))?.prefill
  const prefill =
    assessment.prefill ?? frozen ?? (await suggestedPoints({ application, campaign, visits }, call))
  const { practices, results } = application
  const { items, revision } = assessment
  const { points } = sheetParametersOf(campaign.parameters)
  return {
    ...{ practices, results, evidence: await fileViews(application.evidence) },
    attested: await attestedViews(application, call),
    visits: await visitViews(visits),
    sheet: { points, prefill, items, revision },
  }
}

async function attestedViews(application: OwnAssessment['application'], call: Call) {
  const files = await attestedEvidence(application, call)
  const views = await fileViews(files)
  return files.map(({ clause, serves }, index) => ({ ...views[index]!, clause, serves: [...serves] }))
}
