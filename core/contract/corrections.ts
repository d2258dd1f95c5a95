import * as z from 'zod/mini'
import type { Role } from '../access/role'
import { role } from '../access/role'
import { askedOffices } from '../disclosure/escalation'
import { publisherRole } from '../disclosure/kinds'
import { publishers } from './disclosure-publishing'
import { disclosureKey } from './disclosures'
import { defineEndpoint } from './endpoint'

const id = z.string().check(z.minLength(1), z.maxLength(64))
const before = z.optional(z.strictObject({ at: z.string().check(z.maxLength(24)), id }))
const next = z.nullable(z.object({ at: z.string(), id: z.string() }))

/** A question 纠错 as everybody sees it: never who asked, nor in which words. */
export const correctionView = z.object({
  id: z.string(),
  kind: z.string(),
  period: z.string(),
  version: z.int(),
  /** The row from 0 in that version, and what it is called; null: the whole disclosure. */
  row: z.nullable(z.int()),
  rowTitle: z.nullable(z.string()),
  askedAt: z.string(),
  /** Whose turn it is, by when, and whether somebody let their day pass. */
  office: z.enum(askedOffices),
  answerBy: z.string(),
  late: z.boolean(),
  answer: z.nullable(
    z.object({ text: z.string(), at: z.string(), by: role, correctedIn: z.nullable(z.int()) }),
  ),
  /** The caller's own, with what was asked. */
  own: z.boolean(),
  text: z.nullable(z.string()),
})
export type CorrectionView = z.infer<typeof correctionView>

/**
 * Asks about a disclosure or a row of its newest version; the publisher has to answer. A resident of the compound, or its owners'
 * committee.
 */
export const askCorrection = defineEndpoint({
  name: 'askCorrection',
  door: 'resident',
  effect: 'write',
  callers: ['resident', 'ownersCommittee'],
  consent: 'needed',
  input: z.strictObject({
    ...disclosureKey,
    version: z.int().check(z.minimum(1), z.maximum(100_000)),
    row: z.nullable(z.int().check(z.minimum(0), z.maximum(1999))),
    text: z.string().check(z.trim(), z.minLength(4), z.maxLength(500)),
  }),
  output: z.object({ correction: correctionView }),
  errors: [
    'unknown_compound',
    'unknown_disclosure',
    'unknown_row',
    'out_of_scope',
    'text_refused',
    'too_many_corrections',
  ],
})

/** Questions on a compound's disclosures, or on one of them, the newest first; the caller's own with their words. */
export const listCorrections = defineEndpoint({
  name: 'listCorrections',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({
    compound: disclosureKey.compound,
    kind: z.optional(disclosureKey.kind),
    period: z.optional(disclosureKey.period),
    before,
  }),
  output: z.object({ corrections: z.array(correctionView), next }),
  errors: ['unknown_compound'],
})

/** Whoever answers questions, or sees that they are answered. */
const overseers: readonly Role[] = [...publishers, 'district', 'bureau']

/** A question as offices see it: with its words, without the asker. */
export const askedView = z.extend(z.omit(correctionView, { own: true }), {
  compound: z.string(),
  compoundName: z.string(),
  kindTitle: z.string(),
  /** Whether the words are kept from the caller: they are read by whoever answers, and by those above. */
  textKept: z.boolean(),
  askedBy: z.enum(['resident', 'ownersCommittee']),
  publisher: z.nullable(publisherRole),
  /** Whether the caller may answer it now. */
  mayAnswer: z.boolean(),
})
export type AskedView = z.infer<typeof askedView>

/** Questions within the caller's scope, the newest first; those that wait alone, or those of one compound. */
export const listAskedCorrections = defineEndpoint({
  name: 'listAskedCorrections',
  door: 'staff',
  effect: 'read',
  callers: overseers,
  input: z.strictObject({
    compound: z.optional(disclosureKey.compound),
    open: z.optional(z.boolean()),
    before,
  }),
  output: z.object({ corrections: z.array(askedView), next }),
  errors: ['out_of_scope', 'unknown_compound'],
})

/** Answers a question: its publisher at any time, an office that it has gone on to, once. What is answered is public. */
export const answerCorrection = defineEndpoint({
  name: 'answerCorrection',
  door: 'staff',
  effect: 'write',
  callers: publishers,
  input: z.strictObject({
    correction: id,
    text: z.string().check(z.trim(), z.minLength(2), z.maxLength(500)),
    /** The version that puts it right, where one does. */
    correctedIn: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  }),
  output: z.object({ correction: askedView }),
  errors: [
    'out_of_scope',
    'unknown_correction',
    'correction_answered',
    'not_yours_to_answer',
    'unknown_disclosure',
    'text_refused',
  ],
})
