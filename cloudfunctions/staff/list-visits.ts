import { listVisits } from '../../core/contract/visits'
import { isOpen } from '../../core/selection/stages'
import { handle } from '../platform/call'
import { isParty } from '../platform/party-to'
import { assessingRefusal, visitsTo } from './own-assessment'
import { visitViews } from './visit-views'
import { readingVisits } from './visiting'

export const listVisitsHandler = handle(listVisits, async ({ application: id }, call) => {
  const visiting = await readingVisits(id, call)
  const { application, campaign, grant } = visiting
  const mayVisit = ['assessor', 'department', 'bureau'].includes(grant.role)
  const isInTime = isOpen(campaign, 'verify', call.now) || (await assessingRefusal(visiting, call)) === null
  return {
    compound: application.name,
    visits: await visitViews(await visitsTo(id, call)),
    mayRecord: mayVisit && isInTime && !(await isParty(application, call)),
  }
})
