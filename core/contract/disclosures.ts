import * as z from 'zod/mini'
import { attachmentTypes } from '../disclosure/attachment'
import { cadence } from '../disclosure/cadence'
import { disclosureContent } from '../disclosure/content'
import { contentDifference } from '../disclosure/content-difference'
import { dutyStates } from '../disclosure/duty'
import { disclosureForm, publisherRole } from '../disclosure/kinds'
import { ledgerTotals } from '../disclosure/ledger'
import { notApplicableReasons } from '../disclosure/publisher'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const kindCode = z.string().check(z.regex(/^[a-z][A-Za-z]{2,31}$/))
/** A reporting period, `standing`, or the day of what was held with a few characters more. */
const periodCode = z.string().check(z.regex(/^[0-9A-Za-z.-]{4,32}$/))
const versionNumber = z.int().check(z.minimum(1), z.maximum(100_000))

/** What names a disclosure. */
export const disclosureKey = { compound: code, kind: kindCode, period: periodCode }

/** A disclosure, or the duty to make it, in a list. Days are days in China. */
export const disclosureRow = z.object({
  kind: z.string(),
  form: disclosureForm,
  period: z.string(),
  /** Days of a reporting period; null where it has none. */
  firstDay: z.nullable(z.string()),
  lastDay: z.nullable(z.string()),
  /** What lists are in order by, the newest first. */
  day: z.string(),
  /** What a meeting or an activity is called; empty for all others. */
  title: z.string(),
  publisher: z.nullable(publisherRole),
  /** In whose place, where that one does not exist. */
  substitutes: z.nullable(publisherRole),
  notApplicable: z.nullable(z.enum(notApplicableReasons)),
  state: z.enum(dutyStates),
  dueDay: z.nullable(z.string()),
  overdueDays: z.int(),
  /** Number of the newest version; 0: nothing is published yet. */
  newest: z.int(),
  /** When it was first published, of what stands always when it was last renewed; and when its newest version was. */
  publishedAt: z.nullable(z.string()),
  newestAt: z.nullable(z.string()),
  by: z.nullable(publisherRole),
  totals: z.nullable(ledgerTotals),
  /** Questions 纠错 on it, and how many of them are answered. */
  asked: z.int(),
  answered: z.int(),
})
export type DisclosureRow = z.infer<typeof disclosureRow>

/** One in a list of several compounds and kinds. */
export const namedDisclosureRow = z.extend(disclosureRow, {
  compound: z.string(),
  compoundName: z.string(),
  kindTitle: z.string(),
})
export type NamedDisclosureRow = z.infer<typeof namedDisclosureRow>

/** Where a page of a list by due days ended. */
const dueCursor = z.strictObject({
  dueDay: z.string().check(z.maxLength(10)),
  id: z.string().check(z.maxLength(120)),
})
/** The last row of the page before, and that of this one. */
export const afterDue = z.optional(dueCursor)
export const nextDue = z.nullable(dueCursor)

/** Duties whose day has come, how many were met in time, how many are overdue. No part of S. */
export const onTimeView = z.object({ due: z.int(), onTime: z.int(), overdue: z.int() })
export const onTimeByPublisher = z.array(z.extend(onTimeView, { publisher: publisherRole }))

/** A kind as the city asks for it now. */
export const kindView = z.object({
  code: z.string(),
  title: z.string(),
  about: z.string(),
  form: disclosureForm,
  cadence,
  shownForDays: z.int(),
  basis: z.string(),
  clauses: z.array(z.string()),
  /** Null: it does not apply in this compound, for the reason given. */
  publisher: z.nullable(publisherRole),
  substitutes: z.nullable(publisherRole),
  notApplicable: z.nullable(z.enum(notApplicableReasons)),
})
export type KindView = z.infer<typeof kindView>

/** What has to be public in a compound: every kind with its newest disclosure and what it waits for, the oldest first. */
export const listDisclosures = defineEndpoint({
  name: 'listDisclosures',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ compound: code }),
  output: z.object({
    compound: z.object({ code: z.string(), name: z.string() }),
    /** The day in China on which the cloud has counted. */
    today: z.string(),
    kinds: z.array(
      z.extend(kindView, { newest: z.nullable(disclosureRow), waiting: z.array(disclosureRow) }),
    ),
    onTime: onTimeView,
    byPublisher: onTimeByPublisher,
    /** Whether the caller is told of what is newly public here. */
    followed: z.boolean(),
  }),
  errors: ['unknown_compound', 'truncated_answer'],
})

/** Whether the caller wants a notice of everything that is newly public in a compound, “新公示提醒我”. */
export const followDisclosures = defineEndpoint({
  name: 'followDisclosures',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({ compound: code, follow: z.boolean() }),
  output: z.object({ followed: z.boolean() }),
  errors: ['unknown_compound', 'too_many_follows'],
})

/** Everything published of one kind in a compound, the newest first: its periods, its meetings, the log of its activities. */
export const listDisclosuresOfKind = defineEndpoint({
  name: 'listDisclosuresOfKind',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    compound: code,
    kind: kindCode,
    /** The last row of the page before. */
    before: z.optional(z.strictObject({ day: z.string().check(z.maxLength(10)), period: periodCode })),
  }),
  output: z.object({
    rows: z.array(disclosureRow),
    next: z.nullable(z.object({ day: z.string(), period: z.string() })),
  }),
  errors: ['unknown_compound'],
})

/** A file of a version. The link works for minutes. */
export const fileView = z.object({
  file: z.string(),
  name: z.string(),
  type: z.enum(attachmentTypes),
  bytes: z.int(),
  url: z.nullable(z.string()),
})
export type FileView = z.infer<typeof fileView>

/** A version in the list of a disclosure's versions, and what it changes of the one before. */
export const versionNote = z.object({
  version: z.int(),
  publishedAt: z.string(),
  by: publisherRole,
  why: z.nullable(z.string()),
  difference: z.nullable(contentDifference),
})
export type DisclosureVersionNote = z.infer<typeof versionNote>

/**
 * One version of a disclosure; without a number the newest. Rows come in pages of 200: `content` holds those from `from` on. All versions
 * are named, the newest first, each with what it changes.
 */
export const readDisclosure = defineEndpoint({
  name: 'readDisclosure',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    ...disclosureKey,
    version: z.optional(versionNumber),
    from: z.optional(z.int().check(z.minimum(0), z.maximum(2000))),
  }),
  output: z.object({
    compound: z.object({ code: z.string(), name: z.string() }),
    kind: z.object({ code: z.string(), title: z.string(), basis: z.string() }),
    today: z.string(),
    disclosure: disclosureRow,
    version: z.int(),
    content: disclosureContent,
    /** The index of the first row in `content`, how many rows there are, and the balance before that row, in fen. */
    from: z.int(),
    rows: z.int(),
    balance: z.nullable(z.int()),
    /** The closing of the accounts before, which the opening is held against; null where there are none. */
    before: z.nullable(z.object({ period: z.string(), closing: z.int() })),
    files: z.array(fileView),
    versions: z.array(versionNote),
    /** Questions on single rows of this version. */
    askedRows: z.array(z.object({ row: z.int(), asked: z.int() })),
  }),
  errors: ['unknown_compound', 'unknown_disclosure', 'truncated_answer'],
})

/** Income, expense and closing of a kind's accounts over its last forty published periods, the oldest first. */
export const readDisclosureTrend = defineEndpoint({
  name: 'readDisclosureTrend',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ compound: code, kind: kindCode }),
  output: z.object({
    periods: z.array(
      z.extend(ledgerTotals, {
        period: z.string(),
        firstDay: z.string(),
        lastDay: z.string(),
        version: z.int(),
      }),
    ),
  }),
  errors: ['unknown_compound'],
})
