import { publishExperience } from '../../core/contract/experiences'
import { type Application, applicationId, applications } from '../../core/record/applications'
import { audit } from '../../core/record/audit'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type ExperienceCase, experienceCases, experienceId } from '../../core/record/experience-cases'
import { regions } from '../../core/record/regions'
import { remember } from '../../core/record/request-keys'
import { refusalBefore } from '../../core/selection/stages'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { Refusal, refuseIf } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { secretHmac } from '../platform/secrets'

/** Every version stays; the newest is what everybody reads. One that was withdrawn is seen again with its next version. */
export const publishExperienceHandler = handle(publishExperience, async (input, call) => {
  const { campaign, place, grant } = await reachedCampaign(input.campaign, call)
  refuseIf(experienceRefusal(campaign, call.now))
  const application = await call.documents.get(applications, applicationId(campaign._id, input.compound))
  if (application === null) throw new Refusal('unknown_application')
  if (application.state !== 'forwarded') throw new Refusal('application_not_forwarded')
  await refuseUnfitWords(Object.values(input.text), call)
  const district = await call.documents.get(regions, application.district)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const id = experienceId(campaign._id, application.compound)
  return call.documents.transaction(async (transaction) => {
    const known = await transaction.get(experienceCases, id)
    if (known !== null && isRepeated(known.requestKeys, request)) return { versions: known.versions.length }
    const before = known?.versions ?? []
    if (before.length !== input.versions) throw new Refusal('experience_changed')
    if (before.length > 0 && input.why === null) throw new Refusal('change_why_needed')
    const why = before.length > 0 ? input.why : null
    const published: ExperienceCase = {
      ...caseOf(application, campaign, district?.name ?? application.district),
      publishedAt: call.now,
      versions: [...before, { text: input.text, publishedAt: call.now, why }],
      withdrawn: null,
      requestKeys: remember(known?.requestKeys ?? [], request),
    }
    await transaction.set(experienceCases, published)
    const after = { campaign: campaign._id, experienceVersion: published.versions.length }
    const done = {
      action: 'experiencePublished' as const,
      subject: application.compound,
      place,
      after,
      ...(why !== null && { why }),
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { versions: published.versions.length }
  })
})

function caseOf(
  { compound, name, district, city }: Application,
  campaign: StoredCampaign,
  districtName: string,
) {
  return {
    ...{ _id: experienceId(campaign._id, compound), campaign: campaign._id, campaignName: campaign.name },
    ...{ city, district, districtName, compound, compoundName: name },
  }
}

/** What keeps a case from being published: experience is spread from its stage on, and has no end. */
export function experienceRefusal(campaign: StoredCampaign, now: string) {
  const refusal = refusalBefore(campaign, 'experience', now)
  return refusal === 'campaign_ended' ? null : refusal
}
