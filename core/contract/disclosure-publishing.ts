import * as z from 'zod/mini'
import type { Role } from '../access/role'
import { attachmentLimits, longestPartText, mostFiles } from '../disclosure/attachment'
import { disclosureContent } from '../disclosure/content'
import { publisherRole, publisherRoles } from '../disclosure/kinds'
import { afterDue, disclosureKey, fileView, kindView, namedDisclosureRow, nextDue } from './disclosures'
import { defineEndpoint } from './endpoint'
import type { ErrorCode } from './errors'

/** Whoever may have to publish. */
export const publishers: readonly Role[] = publisherRoles

const code = disclosureKey.compound
const newest = z.int().check(z.minimum(0), z.maximum(100_000))
const file = z.string().check(z.minLength(1), z.maxLength(64))

/** Null: it is of a day of its own and not published yet. */
const maybePeriod = z.nullable(disclosureKey.period)

/** The compounds in which the caller's offices may have to publish, in order of their codes; 500 a page. */
export const listPublishingCompounds = defineEndpoint({
  name: 'listPublishingCompounds',
  door: 'staff',
  effect: 'read',
  callers: publishers,
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({
    compounds: z.array(z.object({ code: z.string(), name: z.string() })),
    next: z.nullable(z.string()),
  }),
  errors: [],
})

/**
 * What waits to be published by the caller's offices, the oldest due day first: of one compound or of all that they reach; and the kinds
 * that may be published there at any time, where one compound is asked for.
 */
export const listDisclosureDuties = defineEndpoint({
  name: 'listDisclosureDuties',
  door: 'staff',
  effect: 'read',
  callers: publishers,
  input: z.strictObject({
    compound: z.optional(code),
    after: afterDue,
  }),
  output: z.object({
    today: z.string(),
    rows: z.array(namedDisclosureRow),
    next: nextDue,
    /** With the office of the caller's that publishes it: activities of others are theirs to correct. */
    kinds: z.array(z.extend(kindView, { as: publisherRole })),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged'],
})

/** What has been begun of a disclosure, and what it has to agree with. */
export const readDisclosureDraft = defineEndpoint({
  name: 'readDisclosureDraft',
  door: 'staff',
  effect: 'read',
  callers: publishers,
  input: z.strictObject({ ...disclosureKey, period: maybePeriod }),
  output: z.object({
    kind: kindView,
    /** Null where nothing was saved. */
    draft: z.nullable(z.object({ form: z.string(), files: z.array(fileView), savedAt: z.string() })),
    /** To be given back when it is saved. */
    revision: z.int(),
    /** The newest version, whose number is given back when the next one is made; null where nothing is published. */
    published: z.nullable(
      z.object({ version: z.int(), content: disclosureContent, files: z.array(fileView) }),
    ),
    newest: z.int(),
    dueDay: z.nullable(z.string()),
    /** The accounts before. */
    before: z.nullable(z.object({ period: z.string(), closing: z.int() })),
  }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'unknown_disclosure',
    'not_the_publisher',
    'disclosure_not_due',
  ],
})

/** Longest form of a draft: accounts of 2,000 rows and their notes. */
const longestForm = 800_000

/** Keeps what has been begun, for everybody of the office. */
export const saveDisclosureDraft = defineEndpoint({
  name: 'saveDisclosureDraft',
  door: 'staff',
  effect: 'write',
  callers: publishers,
  input: z.strictObject({
    ...disclosureKey,
    period: maybePeriod,
    /** The revision that was read; if another was saved meanwhile, `disclosure_changed`. */
    revision: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    /** The form as the page has it. */
    form: z.string().check(z.maxLength(longestForm)),
    files: z.array(file).check(z.maxLength(mostFiles)),
  }),
  output: z.object({ revision: z.int() }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'unknown_disclosure',
    'not_the_publisher',
    'disclosure_not_due',
    'disclosure_changed',
    'unknown_file',
  ],
})

const refusals: readonly ErrorCode[] = [
  'out_of_scope',
  'unknown_compound',
  'compound_merged',
  'unknown_disclosure',
  'not_the_publisher',
  'disclosure_changed',
  'disclosure_form_wrong',
  'disclosure_day_wrong',
  'ledger_row_empty',
  'ledger_closing_wrong',
  'ledger_opening_differs',
  'ledger_amount_too_large',
  'unknown_file',
]

const published = z.object({ period: z.string(), version: z.int() })

/**
 * Publishes a disclosure: its first version, or the renewal of what stands always. What is published is never changed; the next version
 * stands beside it.
 */
export const publishDisclosure = defineEndpoint({
  name: 'publishDisclosure',
  door: 'staff',
  effect: 'write',
  callers: publishers,
  input: z.strictObject({
    ...disclosureKey,
    period: maybePeriod,
    /** The newest version that the publisher has seen; if there is a newer one, `disclosure_changed`. */
    newest,
    content: disclosureContent,
  }),
  output: published,
  errors: [...refusals, 'disclosure_not_due', 'disclosure_published'],
})

/** Publishes the next version of a disclosure, and says why. */
export const correctDisclosure = defineEndpoint({
  name: 'correctDisclosure',
  door: 'staff',
  effect: 'write',
  callers: publishers,
  input: z.strictObject({
    ...disclosureKey,
    newest,
    content: disclosureContent,
    why: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)),
  }),
  output: published,
  errors: [...refusals, 'disclosure_not_published', 'nothing_changes'],
})

/**
 * Uploads a part of a file; PDF, JPEG or PNG up to 10 MB, in parts of 3 MB but the last. The first part says what it is, whatever it is
 * called. When all parts have come the file is there; it is removed a day later if no draft or disclosure names it.
 */
export const uploadDisclosureFile = defineEndpoint({
  name: 'uploadDisclosureFile',
  door: 'staff',
  effect: 'write',
  callers: publishers,
  input: z.strictObject({
    compound: code,
    /** Random, the same for all parts of a file. */
    upload: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    /** Of the whole file. */
    bytes: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
    part: z
      .int()
      .check(z.minimum(0), z.maximum(Math.ceil(attachmentLimits.bytes / attachmentLimits.partBytes))),
    content: z.string().check(z.maxLength(longestPartText), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
  output: z.object({ file: z.string(), done: z.boolean() }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'file_type_refused',
    'file_too_large',
    'file_broken',
    'too_many_files',
  ],
})
