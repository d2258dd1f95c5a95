import type { Grant } from '../../core/access/role'
import type { Application } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Call, grantOver } from '../platform/call'
import { findApplication } from '../platform/campaigns'
import { refuseParty } from '../platform/party-to'
import { Refusal } from '../platform/refusal'
import { applicationPlace, ownAssessment } from './own-assessment'

export type Visiting = { application: Application; campaign: StoredCampaign; grant: Grant }

/** Whoever may visit for an application: its assessors once they have declared their interests, and the bureau; no party to it. */
export async function visitingOf(id: string, call: Call): Promise<Visiting> {
  const visiting = await readingVisits(id, call)
  await refuseParty(visiting.application, call)
  return visiting
}

/** Whoever may read of the visits: the same, and the offices that the compound lies within. */
export async function readingVisits(id: string, call: Call): Promise<Visiting> {
  const [held] = await call.grants()
  if (held?.role === 'assessor' || held?.role === 'department') {
    const own = await ownAssessment(id, call)
    if (own.assessment.declaredAt === null) throw new Refusal('interest_undeclared')
    return own
  }
  const { application, campaign } = await findApplication(id, call)
  return { application, campaign, grant: await grantOver(call, applicationPlace(application)) }
}
