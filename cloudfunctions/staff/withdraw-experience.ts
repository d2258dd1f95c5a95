import { withdrawExperience } from '../../core/contract/experiences'
import { audit } from '../../core/record/audit'
import { experienceCases, experienceId } from '../../core/record/experience-cases'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

export const withdrawExperienceHandler = handle(withdrawExperience, async (input, call) => {
  const { campaign, place, grant } = await reachedCampaign(input.campaign, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const id = experienceId(campaign._id, input.compound)
  return call.documents.transaction(async (transaction) => {
    const known = await transaction.get(experienceCases, id)
    if (known === null) throw new Refusal('unknown_experience')
    if (isRepeated(known.requestKeys, request)) {
      const earlier = known.requestKeys.find(({ key }) => key === request.key)
      return { withdrawnAt: earlier?.made ?? call.now }
    }
    if (known.withdrawn !== null) throw new Refusal('unknown_experience')
    const withdrawn = { at: call.now, why: input.why }
    const requestKeys = remember(known.requestKeys, { ...request, made: call.now })
    await transaction.set(experienceCases, { ...known, withdrawn, requestKeys })
    const done = { action: 'experienceWithdrawn' as const, subject: input.compound, place, why: input.why }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { withdrawnAt: call.now }
  })
})
