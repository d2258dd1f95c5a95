import * as z from 'zod/mini'
import { experienceText } from '../selection/experience'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const campaign = campaignCodeInput
const compound = z.string().check(z.minLength(1), z.maxLength(64))
const why = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

const experienceRow = z.object({
  campaign: z.string(),
  campaignName: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  districtName: z.string(),
  title: z.string(),
  publishedAt: z.string(),
})
export type ExperienceRow = z.infer<typeof experienceRow>

/** Published experience cases of a city, the newest first; without one of the caller's own. */
export const listExperiences = defineEndpoint({
  name: 'listExperiences',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    city: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    /** The last of the page before. */
    before: z.optional(
      z.strictObject({ at: z.string().check(z.maxLength(40)), id: z.string().check(z.maxLength(100)) }),
    ),
  }),
  output: z.object({
    rows: z.array(experienceRow),
    next: z.nullable(z.object({ at: z.string(), id: z.string() })),
  }),
  errors: ['city_not_chosen'],
})

/** One experience case as it is published now. */
export const readExperience = defineEndpoint({
  name: 'readExperience',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ campaign, compound }),
  output: z.extend(experienceRow, { text: experienceText, versions: z.int() }),
  errors: ['unknown_experience'],
})

/** Applications that can become an experience case, and what is published of them. */
export const listExperienceDrafts = defineEndpoint({
  name: 'listExperienceDrafts',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({ campaign: z.optional(campaign) }),
  output: z.object({
    campaign: z.nullable(
      z.object({ code: z.string(), name: z.string(), opensOn: z.string(), open: z.boolean() }),
    ),
    rows: z.array(
      z.object({
        compound: z.string(),
        compoundName: z.string(),
        /** What the application says: the beginning of a case that nobody has written yet. */
        practices: z.string(),
        results: z.string(),
        published: z.nullable(
          z.object({
            text: experienceText,
            versions: z.int(),
            publishedAt: z.string(),
            withdrawn: z.nullable(z.object({ at: z.string(), why: z.string() })),
          }),
        ),
      }),
    ),
  }),
  errors: ['unknown_campaign', 'out_of_scope', 'truncated_answer'],
})

/** Publishes an experience case of an application that was forwarded, or its next version. */
export const publishExperience = defineEndpoint({
  name: 'publishExperience',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    campaign,
    compound,
    text: experienceText,
    /** How many versions there were when it was written. */
    versions: z.int().check(z.minimum(0)),
    /** Why it takes the place of the one before; null for the first. */
    why: z.nullable(why),
  }),
  output: z.object({ versions: z.int() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'unknown_application',
    'application_not_forwarded',
    'campaign_not_launched',
    'stage_not_open',
    'experience_changed',
    'change_why_needed',
    'text_refused',
    'persons_number_in_text',
  ],
})

/** Takes an experience case out of sight, with a reason. */
export const withdrawExperience = defineEndpoint({
  name: 'withdrawExperience',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ campaign, compound, why }),
  output: z.object({ withdrawnAt: z.string() }),
  errors: ['unknown_campaign', 'out_of_scope', 'unknown_experience'],
})
