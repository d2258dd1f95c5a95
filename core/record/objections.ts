import * as z from 'zod/mini'
import { day } from '../place/day'
import { correction } from '../rating/correction'
import { defineCollection, indexOn } from './collection'
import { decided } from './findings'
import { instant } from './instant'
import { periodMatter, periodMatterIndexes } from './period-matter'
import { requestKeys } from './request-keys'

/** What a company objects to: how many households a building has, since when it serves, or that it answers for a complaint. */
export const objectionSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('householdCount'), building: z.string(), from: z.int(), claimed: z.int() }),
  z.object({ kind: z.literal('tenure'), claimed: day }),
  z.object({ kind: z.literal('responsibility'), complaint: z.string() }),
])
export type ObjectionSubject = z.infer<typeof objectionSubject>

/** An objection of a company to the published figures of a compound; there is one a subject and period, and its ruling stands. */
export const objection = z.object({
  _id: z.string(),
  ...periodMatter,
  company: z.object({ code: z.string(), name: z.string() }),
  subject: objectionSubject,
  why: z.string(),
  raisedAt: instant,
  state: z.enum(['open', 'upheld', 'rejected']),
  /** What was found where it was upheld. */
  found: z.nullable(correction),
  ruled: z.nullable(decided),
  requestKeys,
})
export type Objection = z.infer<typeof objection>

export const objections = defineCollection({
  name: 'objections',
  schema: objection,
  indexes: [...periodMatterIndexes, indexOn('company.code', 'period', '_id')],
})

/** Id of an objection by what it is about. */
export function objectionId(period: string, compound: string, subject: About): string {
  return [period, compound, subject.kind, ...which(subject)].join('|')
}

type About =
  | { kind: 'tenure' }
  | { kind: 'householdCount'; building: string }
  | { kind: 'responsibility'; complaint: string }

function which(subject: About): string[] {
  if (subject.kind === 'tenure') return []
  return [subject.kind === 'householdCount' ? subject.building : subject.complaint]
}

/** What a company says is so, in one fact: the number of homes, the day, or whose complaint it is not. */
export function claimedIn(subject: ObjectionSubject): string | number {
  return subject.kind === 'responsibility' ? subject.complaint : subject.claimed
}
