import * as z from 'zod/mini'
import { experienceText } from '../selection/experience'
import { defineCollection } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** An experience case of a compound's application: every version that was published, the newest last. None is ever overwritten. */
export const experienceCase = z.object({
  _id: z.string(),
  campaign: z.string(),
  campaignName: z.string(),
  city: z.string(),
  district: z.string(),
  districtName: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  publishedAt: instant,
  versions: z.array(
    z.object({
      text: experienceText,
      publishedAt: instant,
      /** Why it takes the place of the one before; null for the first. */
      why: z.nullable(z.string()),
    }),
  ),
  /** When it was taken out of sight, and why; published anew it is seen again. */
  withdrawn: z.nullable(z.object({ at: instant, why: z.string() })),
  requestKeys,
})
export type ExperienceCase = z.infer<typeof experienceCase>

export const experienceCases = defineCollection({
  name: 'experienceCases',
  schema: experienceCase,
  indexes: [
    {
      name: 'city_withdrawn_publishedAt_id',
      unique: false,
      keys: [
        { field: 'city', direction: 1 },
        { field: 'withdrawn', direction: 1 },
        { field: 'publishedAt', direction: -1 },
        { field: '_id', direction: 1 },
      ],
    },
  ],
})

/** Id of the case of a compound in a campaign: there is one. */
export function experienceId(campaign: string, compound: string): string {
  return `${campaign}|${compound}`
}
