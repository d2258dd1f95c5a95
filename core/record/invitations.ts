import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { defineCollection, type IndexKey, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * An invitation into an office, under the keyed hash of its code, and the record of the appointment that comes of it. What
 * authorises is the grant in the account; it names this document's number.
 */
export const invitation = z.object({
  _id: z.string(),
  /** What people call it by; random, not secret. */
  number: z.string(),
  role,
  scope: z.string(),
  /** What a department or a utility is responsible for there; null for the other roles, absent in older records. */
  agency: z.nullish(agency),
  scopeName: z.string(),
  /** Whose office it is, in words: 新浦街道物业科. No person's name is needed. */
  holder: z.string(),
  /** Where the scope is: whoever's scope holds it may read this. */
  city: z.string(),
  district: z.nullable(z.string()),
  subdistrict: z.nullable(z.string()),
  residentsCommittee: z.nullable(z.string()),
  compound: z.nullable(z.string()),
  company: z.nullable(z.string()),
  /** End of the term; null: until somebody ends it. */
  until: z.nullable(instant),
  createdAt: instant,
  expiresAt: instant,
  /** Account of whoever invited; null for the city's first office, which the deploy code gave. */
  invitedBy: z.nullable(z.string()),
  claimedBy: z.nullable(z.string()),
  claimedAt: z.nullable(instant),
  /** Withdrawn before it was accepted, or ended afterwards; `endedBy` is an account. */
  endedAt: z.nullable(instant),
  endedBy: z.nullable(z.string()),
  why: z.nullable(z.string()),
  /** Number of the appointment that ends when this one is accepted: the office is handed over. */
  replaces: z.nullable(z.string()),
  requestKeys,
})
export type Invitation = z.infer<typeof invitation>

const newestOf = (field: string): readonly IndexKey[] => [
  { field, direction: 1 },
  { field: 'endedAt', direction: 1 },
  { field: 'createdAt', direction: -1 },
  { field: 'number', direction: -1 },
]

export const invitations = defineCollection({
  name: 'invitations',
  schema: invitation,
  indexes: [
    { name: 'number', unique: true, keys: [{ field: 'number', direction: 1 }] },
    { name: 'claimedBy', unique: false, keys: [{ field: 'claimedBy', direction: 1 }] },
    indexOn('role', 'scope', 'endedAt'),
    ...(['city', 'district', 'subdistrict', 'residentsCommittee'] as const).map((place) => ({
      name: `${place}_newest`,
      unique: false,
      keys: newestOf(place),
    })),
  ],
})

/** Id of a city's first office: there is one, whatever deploy codes there were. */
export function firstOfficeId(city: string): string {
  return `city|${city}`
}
