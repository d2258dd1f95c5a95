import * as z from 'zod/mini'
import { day } from '../place/day'
import { mostFiles } from './attachment'
import { type DisclosureForm, disclosureForms } from './kinds'
import { fen, ledger } from './ledger'

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const maybeWords = (most: number) => z.string().check(z.trim(), z.maxLength(most))

/** A telephone number as people write it: digits, blanks, a plus sign, hyphens. */
const phone = z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 -]{2,24}$/))

/** What every disclosure may have beside its own: a text, and files by their ids. */
const common = {
  note: maybeWords(4000),
  files: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(mostFiles)),
}

const priceRow = z.strictObject({
  item: words(60),
  /** Fen by the unit, 元/㎡·月 and so on. */
  price: fen,
  unit: words(20),
  /** What the price rests on: contract, decision of the owners, government guidance. */
  basis: maybeWords(100),
})

const contactRow = z.strictObject({ name: words(40), phone, hours: maybeWords(60) })

const memberRow = z.strictObject({ seat: words(20), name: words(30), from: day, until: day })

const decision = z.strictObject({
  text: words(400),
  /** Votes; null where nobody voted. */
  votes: z.nullable(
    z.strictObject({
      for: z.int().check(z.minimum(0), z.maximum(1_000_000)),
      against: z.int().check(z.minimum(0), z.maximum(1_000_000)),
      abstained: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    }),
  ),
})

export const meetingKinds = ['ownersAssembly', 'committee', 'joint'] as const

/** What an activity was about: culture and civility, or a service of daily life (附件1-3). */
export const activityThemes = [
  'civility',
  'culture',
  'elderCare',
  'childCare',
  'housekeeping',
  'parcels',
  'other',
] as const

/** What a disclosure says, by its kind's form. */
export const disclosureContent = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('ledger'), ...ledger.shape, ...common }),
  z.strictObject({
    form: z.literal('prices'),
    rows: z.array(priceRow).check(z.minLength(1), z.maxLength(200)),
    ...common,
  }),
  z.strictObject({
    form: z.literal('contacts'),
    rows: z.array(contactRow).check(z.minLength(1), z.maxLength(200)),
    ...common,
  }),
  z.strictObject({ form: z.literal('document'), ...common, note: words(4000) }),
  z.strictObject({
    form: z.literal('members'),
    rows: z.array(memberRow).check(z.minLength(1), z.maxLength(60)),
    ...common,
  }),
  z.strictObject({
    form: z.literal('meeting'),
    kind: z.enum(meetingKinds),
    title: words(60),
    day,
    place: maybeWords(60),
    /** How many were to come, and how many came. */
    invited: z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    present: z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000))),
    rows: z.array(decision).check(z.maxLength(100)),
    ...common,
  }),
  z.strictObject({
    form: z.literal('activity'),
    theme: z.enum(activityThemes),
    title: words(60),
    day,
    place: maybeWords(60),
    ...common,
  }),
])
export type DisclosureContent = z.infer<typeof disclosureContent>

/** A row of any form that has rows. */
export type ContentRow = Extract<DisclosureContent, { rows: unknown }>['rows'][number]

/** The rows of a disclosure; none where its form has no rows. */
export function rowsOf(content: DisclosureContent): readonly ContentRow[] {
  return 'rows' in content ? content.rows : []
}

/** What a row is called. */
export function rowTitle(row: ContentRow): string {
  if ('item' in row) return row.item
  if ('text' in row) return row.text
  return 'seat' in row ? `${row.seat} ${row.name}` : row.name
}

/** What a disclosure is called in a list of its kind; empty where its period says it. */
export function contentTitle(content: DisclosureContent): string {
  return 'title' in content ? content.title : ''
}

/** What a disclosure says of which day it is; null where its period says it. */
export function contentDay(content: DisclosureContent): string | null {
  return 'day' in content ? content.day : null
}

/** Forms whose disclosures are of a day each, however many of them there are. */
export const datedForms: readonly DisclosureForm[] = disclosureForms.filter(
  (form) => form === 'meeting' || form === 'activity',
)
