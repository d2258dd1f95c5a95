import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { leavingGrounds, seatEvents, seatName } from '../selection/seats'
import { prefilledItem } from '../selection/sheet-prefill'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** Who sits at a seat: the account stays inside, people are told the office. */
export const seated = z.object({
  account: z.string(),
  /** Number of the office, by which the bureau names it. */
  number: z.string(),
  holder: z.string(),
  role,
  agency: z.nullable(agency),
  assignedAt: instant,
  /** When they declared that nothing keeps them from assessing. */
  declaredAt: z.nullable(instant),
  handedInAt: z.nullable(instant),
})
export type Seated = z.infer<typeof seated>

/** What happened at the seats of an application; append-only. */
const seatEvent = z.object({
  at: instant,
  seat: seatName,
  number: z.string(),
  holder: z.string(),
  what: z.enum(seatEvents),
  ground: z.nullable(z.enum(leavingGrounds)),
  why: z.nullable(z.string()),
})
export type SeatEvent = z.infer<typeof seatEvent>

/** Who assesses an application. Its id is the application's. */
export const assignment = z.object({
  _id: z.string(),
  campaign: z.string(),
  city: z.string(),
  district: z.string(),
  compound: z.string(),
  name: z.string(),
  seats: z.object({
    first: z.nullable(seated),
    second: z.nullable(seated),
    third: z.nullable(seated),
  }),
  /** What the system suggested when the first sheet was handed in: all others are held against the same. */
  prefill: z.nullable(z.array(prefilledItem)),
  events: z.array(seatEvent),
  requestKeys,
})
export type Assignment = z.infer<typeof assignment>

export const assignments = defineCollection({
  name: 'assignments',
  schema: assignment,
  indexes: [indexOn('campaign', '_id')],
})
