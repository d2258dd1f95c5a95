import * as z from 'zod/mini'
import { homeUse } from '../place/home'
import { residentKind } from '../rating/rating-content'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** What the district found when it looked after a home that was declared empty. */
export const emptyCheck = z.object({
  at: instant,
  account: z.string(),
  confirmed: z.boolean(),
  why: z.nullable(z.string()),
})

/** A home that the residents' committee declared empty. It stays in N until the district has confirmed it. */
export const emptyHome = z.object({
  declaredAt: instant,
  /** Code of the district that has to look; null once it has. */
  awaits: z.nullable(z.string()),
  checked: z.nullable(emptyCheck),
})

/** A household 户: its address inside the compound and its verified members. */
export const household = z.object({
  _id: z.string(),
  compound: z.string(),
  building: z.string(),
  /** 单元; empty where a building has none. */
  unit: z.string(),
  room: z.string(),
  /** 房号 as people write it, for example 3幢1单元502. Shown to members and to the residents' committee only. */
  label: z.string(),
  use: homeUse,
  delivered: z.boolean(),
  empty: z.nullable(emptyHome),
  /** Gone from the register since then: it keeps its code and building, and whatever was answered in it. */
  removedAt: z.nullable(instant),
  /** `until` as in the member's own account. */
  members: z.array(
    z.object({ account: z.string(), kind: residentKind, since: z.string(), until: z.nullable(instant) }),
  ),
  /** While who lives here is contested nobody new is bound; a ruling ends it. */
  contested: z.boolean(),
  /** When the clock next has to tell a tenant or end a lease; absent or null where no member has one. */
  leaseStepAt: z.optional(z.nullable(instant)),
  requestKeys,
})
export type Household = z.infer<typeof household>

/** What a household is before anybody said anything about it: a delivered home without members. */
export const plainHome = {
  use: 'home',
  delivered: true,
  empty: null,
  removedAt: null,
  members: [],
  contested: false,
  requestKeys: [],
} satisfies Omit<Household, '_id' | 'compound' | 'building' | 'unit' | 'room' | 'label'>

export const households = defineCollection({
  name: 'households',
  schema: household,
  indexes: [
    indexOn('compound', 'building', '_id'),
    indexOn('compound', 'members.account'),
    indexOn('leaseStepAt'),
    indexOn('empty.awaits', '_id'),
  ],
})
