import { type Grant, isCurrent } from '../../core/access/role'
import { covers, type PlaceCodes } from '../../core/access/scope'
import type { Application } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { compounds } from '../../core/record/compounds'
import {
  type Actor,
  type ApplicationAct,
  type ApplicationStanding,
  actRefusal,
  applicationActs,
  timeRefusal,
} from '../../core/selection/application'
import type { Call } from '../platform/call'
import { findApplication } from '../platform/campaigns'
import { compoundPlace } from '../platform/compound-place'
import { Refusal, refuseIf } from '../platform/refusal'
import { reopenedCompounds } from '../platform/reopened'

export type ReachedApplication = {
  application: Application
  campaign: StoredCampaign
  place: PlaceCodes
  /** The caller's grants that reach it, widest first. */
  grants: readonly Grant[]
  /** Every office that the caller holds. */
  held: readonly Grant[]
  /** Whether what was attested can be put right after its stage. */
  isReopened: boolean
}

/** An application of a compound within the caller's scope, or of the caller's own office. */
export async function reachedApplication(id: string, call: Call): Promise<ReachedApplication> {
  const { application, campaign } = await findApplication(id, call)
  const compound = await call.documents.get(compounds, application.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  const place = compoundPlace(compound, call.now)
  const grants = (await call.grants()).filter(
    (grant) => covers(grant, place) || isApplicant(grant, application),
  )
  if (grants.length === 0) throw new Refusal('out_of_scope')
  const reopened = await reopenedCompounds(campaign.code, 'attestations', call)
  const isReopened = reopened.has(application.compound)
  return { application, campaign, place, grants, held: await heldBy(call), isReopened }
}

/** Every office that the caller holds now, whichever of them the call is made under. */
export async function heldBy(call: Call): Promise<Grant[]> {
  const { roles = [] } = (await call.account()) ?? {}
  return roles.filter((grant) => isCurrent(grant, call.now))
}

export function isApplicant(
  { role, scope }: Pick<Grant, 'role' | 'scope'>,
  { applicant }: Pick<Application, 'applicant'>,
): boolean {
  return role === applicant.role && scope === applicant.scope
}

type Acting = Pick<ReachedApplication, 'campaign' | 'place' | 'grants' | 'held' | 'isReopened'>
type Act = Exclude<ApplicationAct, 'submit'>

/** The grant under which the caller may do something with an application now; refused where there is none. */
export function grantFor(act: Act, standing: ApplicationStanding, acting: Acting, now: string): Grant {
  refuseIf(timeRefusal(act, { ...acting, isReturned: standing.state === 'returned' }, now))
  const refusals = acting.grants.map((office) => actRefusal(act, standing, actorOf(office, acting)))
  const index = refusals.indexOf(null)
  const grant = acting.grants[index]
  if (grant === undefined) throw new Refusal(refusals.find((code) => code !== 'not_allowed') ?? 'not_allowed')
  return grant
}

function actorOf(office: Grant, { held, place }: Acting): Actor {
  return { office, held, hasLeft: !covers(office, place) }
}

/** What the caller can do with an application now. */
export function actsOf(standing: ApplicationStanding, acting: Acting, now: string): ApplicationAct[] {
  const { campaign, grants, isReopened } = acting
  const isReturned = standing.state === 'returned'
  return applicationActs.filter((act) => {
    if (timeRefusal(act, { campaign, isReturned, isReopened }, now) !== null) return false
    if (act === 'submit') {
      return isReturned && grants.some((grant) => isApplicant(grant, standing))
    }
    return grants.some((office) => actRefusal(act, standing, actorOf(office, acting)) === null)
  })
}
