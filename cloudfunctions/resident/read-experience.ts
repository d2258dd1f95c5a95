import { readExperience } from '../../core/contract/experiences'
import { experienceCases, experienceId } from '../../core/record/experience-cases'
import { handle } from '../platform/call'
import { experienceRow } from '../platform/experience-row'
import { Refusal } from '../platform/refusal'

/** One that was withdrawn is not told apart from one that never was. */
export const readExperienceHandler = handle(readExperience, async ({ campaign, compound }, call) => {
  const found = await call.documents.get(experienceCases, experienceId(campaign, compound))
  const newest = found?.versions.at(-1)
  if (found === null || found.withdrawn !== null || newest === undefined)
    throw new Refusal('unknown_experience')
  return { ...experienceRow(found), text: newest.text, versions: found.versions.length }
})
