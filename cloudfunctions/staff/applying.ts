import type { Grant } from '../../core/access/role'
import { roleTitles } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { hasCommittee } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { applicationDraftId } from '../../core/record/application-drafts'
import { applicationId, type NamedOffice } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { Compound } from '../../core/record/compounds'
import { applicantRoles } from '../../core/selection/applicant'
import type { Applicant } from '../../core/selection/application'
import type { Call } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'
import { presentCompound } from './reached-compound'

/** What an applicant works on. */
export type Applying = {
  campaign: StoredCampaign
  compound: Compound
  place: PlaceCodes
  grant: Grant
  applicant: Applicant
  /** Ids of the application and of the office's own draft. */
  application: string
  draft: string
}

/** A compound that the caller's office may apply for in a campaign of its city. */
export async function applyingFor(
  input: { campaign: string; compound: string },
  call: Call,
): Promise<Applying> {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const campaign = await findCampaign(input.campaign, call)
  if (campaign.city !== compound.city) throw new Refusal('unknown_campaign')
  const office = officeOf(grant)
  const role = applicantRoles.find((each) => each === office.role)
  if (role === undefined) throw new Refusal('not_allowed')
  const application = applicationId(campaign._id, compound._id)
  const applicant = { ...office, role }
  return {
    ...{ campaign, compound, place, grant, applicant, application },
    draft: applicationDraftId(application, applicant),
  }
}

/** An office as it is named in what is shown. */
export function officeOf({ role, scope, scopeName }: Grant): NamedOffice {
  return { role, scope, name: scopeName ?? roleTitles[role] }
}

/** Whether a committee is at work in a compound that has to agree. */
export function needsConsent({ governance }: Compound, now: string): boolean {
  const governed = inForceAt(governance, now)
  return governed !== undefined && hasCommittee(governed.kind)
}
