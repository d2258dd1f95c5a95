import * as z from 'zod/mini'
import { role } from '../access/role'
import { reportFigures, reportText } from '../selection/district-report'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

const place = {
  campaign: z.string(),
  city: z.string(),
  /** Null: the city's own report. */
  district: z.nullable(z.string()),
}

/** The report of a district or of the city on a campaign: what is being written, and how many versions have been submitted. */
export const districtReport = z.object({
  _id: z.string(),
  ...place,
  text: reportText,
  /** Grows with every change, so that two who write at once do not overwrite each other. */
  revision: z.int(),
  savedAt: instant,
  /** Number of the newest version; 0 before the first. */
  newest: z.int(),
  submittedAt: z.nullable(instant),
  requestKeys,
})
export type DistrictReport = z.infer<typeof districtReport>

export const districtReports = defineCollection({
  name: 'districtReports',
  schema: districtReport,
  indexes: [indexOn('campaign', '_id')],
})

/** A submitted version, with the figures of its day: written once. */
export const districtReportVersion = z.object({
  _id: z.string(),
  ...place,
  number: z.int(),
  text: reportText,
  figures: reportFigures,
  submittedAt: instant,
  by: z.object({ role, scope: z.string() }),
  /** Why it takes the place of the one before; null for the first. */
  why: z.nullable(z.string()),
})
export type DistrictReportVersion = z.infer<typeof districtReportVersion>

export const districtReportVersions = defineCollection({
  name: 'districtReportVersions',
  schema: districtReportVersion,
  indexes: [indexOn('campaign', 'district', 'number')],
})

/** Id of the report of an area: a district's code, or the city's. */
export function reportId(campaign: string, area: string): string {
  return `${campaign}|${area}`
}

export function reportVersionId(report: string, number: number): string {
  return `${report}|${number}`
}
