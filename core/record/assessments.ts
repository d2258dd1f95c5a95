import * as z from 'zod/mini'
import { assessmentStates, seatName } from '../selection/seats'
import { scoredItem } from '../selection/sheet'
import { prefilledItem } from '../selection/sheet-prefill'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** One assessor's sheet 附件2 for one application; begun when they are assigned, and never written again once it is handed in. */
export const assessment = z.object({
  /** `application|account`. */
  _id: z.string(),
  campaign: z.string(),
  application: z.string(),
  compound: z.string(),
  name: z.string(),
  account: z.string(),
  seat: seatName,
  state: z.enum(assessmentStates),
  assignedAt: instant,
  declaredAt: z.nullable(instant),
  items: z.array(scoredItem),
  /** What the system suggested when it was handed in; null before. */
  prefill: z.nullable(z.array(prefilledItem)),
  handedInAt: z.nullable(instant),
  /** Grows with every change: who changes it says which one they saw. */
  revision: z.int(),
  requestKeys,
})
export type Assessment = z.infer<typeof assessment>

export const assessments = defineCollection({
  name: 'assessments',
  schema: assessment,
  indexes: [indexOn('account', 'campaign', '_id'), indexOn('application', 'state')],
})

export function assessmentId(application: string, account: string): string {
  return `${application}|${account}`
}
