import * as z from 'zod/mini'
import { disclosureForm, publisherRole } from '../disclosure/kinds'
import { ledgerTotals } from '../disclosure/ledger'
import { notApplicableReasons } from '../disclosure/publisher'
import { day } from '../place/day'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * A disclosure of one kind and period in one compound, or the duty to make it: how it stands, and which of its versions is the newest.
 * What it says is in the versions. Made by the clock when its period is over, or by publishing.
 */
export const disclosure = z.object({
  /** `compound|kind|period`. */
  _id: z.string(),
  compound: z.string(),
  kind: z.string(),
  form: disclosureForm,
  /** Code of a reporting period; `standing`; or the day of what was held, with a few characters more. */
  period: z.string(),
  /** Where the compound is now, for scopes; the clock brings it up to date. */
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  company: z.nullable(z.string()),
  /** Days of a reporting period. */
  firstDay: z.nullable(day),
  lastDay: z.nullable(day),
  /** What lists put it in order by: a period's last day, the day of what was held, the day of its newest version where it stands always. */
  day: z.string(),
  /** What a meeting or an activity is called; empty for all others. */
  title: z.string(),
  /** Whose duty it is, and in whose place; the clock brings it up to date until it is published. */
  publisher: z.nullable(publisherRole),
  substitutes: z.nullable(publisherRole),
  notApplicable: z.nullable(z.enum(notApplicableReasons)),
  isStanding: z.boolean(),
  /** Of what stands always: whether its newest renewal came after its day. */
  renewedLate: z.boolean(),
  dueDay: z.nullable(day),
  /** The due day while it can be missed: null once it is met, and where it does not apply. What stands always keeps it. */
  waitsUntil: z.nullable(day),
  /** Number of the newest version; 0: nothing is published yet. */
  newest: z.int(),
  /** The first version's instant and day; of what stands always the newest's, as that renews it. */
  publishedAt: z.nullable(instant),
  publishedOn: z.nullable(day),
  newestAt: z.nullable(instant),
  /** Who published the newest version. */
  by: z.nullable(publisherRole),
  totals: z.nullable(ledgerTotals),
  /** Questions 纠错 on it. */
  asked: z.int(),
  answered: z.int(),
  /** What its publisher was told of it: `remind|2026-10-15`. */
  told: z.array(z.string()),
  /** Since when a version has been public that its followers are not told of yet. */
  untoldSince: z.nullable(instant),
  requestKeys,
})
export type Disclosure = z.infer<typeof disclosure>

export const disclosures = defineCollection({
  name: 'disclosures',
  schema: disclosure,
  indexes: [
    {
      name: 'compound_kind_day',
      unique: false,
      keys: [
        { field: 'compound', direction: 1 },
        { field: 'kind', direction: 1 },
        { field: 'day', direction: -1 },
        { field: '_id', direction: -1 },
      ],
    },
    indexOn('compound', 'waitsUntil'),
    indexOn('compound', '_id'),
    indexOn('untoldSince'),
    ...(['city', 'district', 'subdistrict', 'residentsCommittee', 'company'] as const).map((place) =>
      indexOn(place, 'waitsUntil', '_id'),
    ),
  ],
})

/** Where what stands always has its period's code. */
export const standingPeriod = 'standing'

export function disclosureId(compound: string, kind: string, period: string): string {
  return `${compound}|${kind}|${period}`
}
