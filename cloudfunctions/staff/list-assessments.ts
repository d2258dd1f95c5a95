import { listAssessments } from '../../core/contract/assessments'
import { type Assessment, assessments } from '../../core/record/assessments'
import { campaigns } from '../../core/record/campaigns'
import { handle, signedIn } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { assessingView } from './own-assessment'

export const listAssessmentsHandler = handle(listAssessments, async ({ campaign }, call) => {
  const own = await findWhole(assessments, { account: signedIn(call), ...(campaign && { campaign }) }, call)
  const present = own.filter(({ state }) => state !== 'left')
  const codes = [...new Set(present.map((each) => each.campaign))]
  const found = await call.documents.findAll(campaigns, codes)
  return {
    campaigns: found
      .filter(({ state }) => state === 'launched')
      .sort((a, b) => (a.code > b.code ? -1 : 1))
      .map((each) => ({
        ...{ code: each.code, name: each.name, assessing: assessingView(each, call.now) },
        assigned: present.filter((sheet) => sheet.campaign === each.code).map(assigned),
      })),
  }
})

function assigned({ application, name, seat, state, assignedAt, declaredAt, handedInAt, items }: Assessment) {
  const scored = items.filter(({ points }) => points !== null).length
  return { application, compound: name, seat, state, assignedAt, declaredAt, handedInAt, scored }
}
