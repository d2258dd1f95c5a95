import * as z from 'zod/mini'
import { governanceKind, serviceKind } from '../place/compound'

/** Where a compound is and how it is served and governed, as of the period. */
export const scorecardPlace = z.object({
  compound: z.string(),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  residentsCommittee: z.nullable(z.string()),
  residentsCommitteeName: z.nullable(z.string()),
  service: serviceKind,
  governance: governanceKind,
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
