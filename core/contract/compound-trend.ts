import * as z from 'zod/mini'
import { gate } from '../method/scorecard'
import { defineEndpoint } from './endpoint'

const figure = z.nullable(z.number())

/** A score in one period: S with its interval, and y; or why there is none. */
const trendScore = z.object({
  score: figure,
  lower: figure,
  upper: figure,
  mean: figure,
  shown: z.nullable(gate),
})

/** A compound in one period, as its snapshot sealed it. */
export const trendPoint = z.object({
  period: z.string(),
  periodName: z.string(),
  questionnaireVersion: z.string(),
  company: z.nullable(z.string()),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: figure,
  overall: trendScore,
  dimensions: z.array(z.extend(trendScore, { code: z.string() })),
  /** 业主 and 物业使用人 apart: y, under the same gates. */
  owner: z.object({ mean: figure, shown: z.nullable(gate) }),
  occupant: z.object({ mean: figure, shown: z.nullable(gate) }),
  /** R_EB and U, in 件/百户·年; null where no company serves. */
  steadiedComplaintRate: figure,
  unresolvedRate: figure,
})
export type TrendPoint = z.infer<typeof trendPoint>

/**
 * One compound over the last ten periods, newest first, as far as the caller reached it in each; the rated company and the owners'
 * committee see the published periods. Round trips ≤ 2.
 */
export const readCompoundTrend = defineEndpoint({
  name: 'readCompoundTrend',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee', 'propertyCompany', 'ownersCommittee'],
  input: z.strictObject({ compound: z.string().check(z.minLength(1), z.maxLength(32)) }),
  output: z.object({ points: z.array(trendPoint) }),
  errors: ['out_of_scope'],
})
