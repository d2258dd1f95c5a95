import type { ExperienceRow } from '../../core/contract/experiences'
import type { ExperienceCase } from '../../core/record/experience-cases'

/** An experience case in a list, by its newest version. */
export function experienceRow(found: ExperienceCase): ExperienceRow {
  const { campaign, campaignName, compound, compoundName, districtName, publishedAt, versions } = found
  const title = versions.at(-1)?.text.title ?? ''
  return { campaign, campaignName, compound, compoundName, districtName, title, publishedAt }
}
