import * as z from 'zod/mini'
import { role } from '../access/role'
import { applicant, applicationState } from '../selection/application'
import { evidence } from '../selection/evidence'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** An office as it is named in what is shown: never an account. */
export const namedOffice = z.object({ role, scope: z.string(), name: z.string() })
export type NamedOffice = z.infer<typeof namedOffice>

/** What happened to an application; append-only. */
export const applicationStep = z.object({
  at: instant,
  what: z.enum(['submitted', 'consented', 'returned', 'forwarded', 'withdrawn']),
  office: namedOffice,
  why: z.nullable(z.string()),
})

/**
 * An application 申报 of a compound in a campaign; there is one a compound and year, and it begins when it is submitted: what is only begun
 * is its applicant's own (`applicationDrafts`) and keeps nobody else from applying.
 */
export const application = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  committee: z.nullable(z.string()),
  compound: z.string(),
  /** The compound's name when it applied. */
  name: z.string(),
  applicant,
  state: applicationState,
  /** Of the owners' committee to what was submitted last, with the signed paper where it was given on paper; null: there is none to ask. */
  consent: z.nullable(
    z.object({
      givenAt: z.nullable(instant),
      office: z.nullable(namedOffice),
      paper: z.optional(z.nullable(evidence)),
    }),
  ),
  /** 做法 and 成效. */
  practices: z.string(),
  results: z.string(),
  evidence: z.array(evidence),
  timeline: z.array(applicationStep),
  /** Grows with every change: who changes it says which one they saw. */
  revision: z.int(),
  requestKeys,
})
export type Application = z.infer<typeof application>

export const applications = defineCollection({
  name: 'applications',
  schema: application,
  indexes: [
    indexOn('campaign', 'state', '_id'),
    ...(['city', 'district', 'subdistrict', 'committee', 'applicant.scope'] as const).map((place) =>
      indexOn('campaign', place, '_id'),
    ),
    indexOn('compound', 'campaign'),
  ],
})

export function applicationId(campaign: string, compound: string): string {
  return `${campaign}|${compound}`
}
