import { listExperienceDrafts } from '../../core/contract/experiences'
import { applications } from '../../core/record/applications'
import { type ExperienceCase, experienceCases, experienceId } from '../../core/record/experience-cases'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { presentCampaign } from '../platform/present-campaign'
import { cityOfCaller } from './city-of-caller'
import { experienceRefusal } from './publish-experience'

export const listExperienceDraftsHandler = handle(listExperienceDrafts, async (input, call) => {
  const campaign = await presentCampaign(await cityOfCaller(call), input.campaign, call)
  if (campaign === null) return { campaign: null, rows: [] }
  const forwarded = await findWhole(applications, { campaign: campaign._id, state: 'forwarded' }, call)
  const cases = await call.documents.findAll(
    experienceCases,
    forwarded.map(({ compound }) => experienceId(campaign._id, compound)),
  )
  const open = experienceRefusal(campaign, call.now) === null
  return {
    campaign: {
      ...{ code: campaign._id, name: campaign.name, opensOn: campaign.stages.experience.opensOn, open },
    },
    rows: forwarded.map(({ compound, name, practices, results }) => ({
      ...{ compound, compoundName: name, practices, results },
      published: publishedOf(cases.find((each) => each.compound === compound)),
    })),
  }
})

function publishedOf(found: ExperienceCase | undefined) {
  const newest = found?.versions.at(-1)
  if (found === undefined || newest === undefined) return null
  const { publishedAt, versions, withdrawn } = found
  return { text: newest.text, versions: versions.length, publishedAt, withdrawn }
}
