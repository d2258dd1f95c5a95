import * as z from 'zod/mini'
import { category, party } from '../complaint/categories'
import { outsideNumber, outsideResult, outsideSource } from '../complaint/outside-case'
import { day } from '../place/day'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const categoryCode = z.string().check(z.minLength(1), z.maxLength(32))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))

/** Most cases in one call of an import. */
export const outsideCasesACall = 500

const imported = {
  number: outsideNumber,
  compound: code,
  receivedOn: day,
  category: categoryCode,
  responsible: party,
  result: z.nullable(outsideResult),
}
/** One case of a table: what is counted, and nothing of the complainant. */
const importedCase = z.strictObject(imported)
export type ImportedCase = z.infer<typeof importedCase>

/** Why a row cannot be imported. */
const outsideFault = z.enum([
  'unknown_compound',
  'out_of_scope',
  'unknown_category',
  'date_not_come',
  'received_too_early',
  'outside_case_elsewhere',
])
export type OutsideFault = z.infer<typeof outsideFault>

const facts = z.object({
  compound: z.string(),
  compoundName: z.string(),
  receivedOn: z.string(),
  category: z.string(),
  responsible: party,
  result: z.nullable(outsideResult),
})
export type ShownFacts = z.infer<typeof facts>

/** What the compounds of a table are looked up among, those that were merged into others included; 1,000 a page. */
export const listCaseCompounds = defineEndpoint({
  name: 'listCaseCompounds',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district'],
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({
    compounds: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        subdistrict: z.string(),
        mergedInto: z.nullable(z.string()),
      }),
    ),
    /** The city's table in force. */
    categories: z.array(category),
    next: z.nullable(z.string()),
  }),
  errors: [],
})
export type CaseCompound = z.infer<typeof listCaseCompounds.output>['compounds'][number]

/** Looks at the rows of a table against what is stored, and changes nothing. */
export const compareOutsideCases = defineEndpoint({
  name: 'compareOutsideCases',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    source: outsideSource,
    cases: z.array(importedCase).check(z.minLength(1), z.maxLength(outsideCasesACall)),
  }),
  output: z.object({
    /** In the order of the input; `stored` and `read` are what a changed case is and would be. */
    rows: z.array(
      z.union([
        z.object({ state: z.literal('new') }),
        z.object({ state: z.literal('unchanged') }),
        z.object({ state: z.literal('changed'), stored: facts, read: facts }),
        z.object({ state: z.literal('fault'), fault: outsideFault }),
      ]),
    ),
  }),
  errors: [],
})

/**
 * Stores the rows of a table, at most 500 a call. A number that is stored is changed only with `overwrite`; the same file may
 * be imported again after a break, by anybody. Everything is checked before anything is written.
 */
export const importOutsideCases = defineEndpoint({
  name: 'importOutsideCases',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    source: outsideSource,
    cases: z
      .array(z.strictObject({ ...imported, overwrite: z.boolean() }))
      .check(z.minLength(1), z.maxLength(outsideCasesACall)),
  }),
  output: z.object({
    /** In the order of the input; `kept`: stored otherwise, and left so. */
    rows: z.array(z.object({ state: z.enum(['added', 'corrected', 'unchanged', 'kept']) })),
  }),
  errors: [...outsideFault.options],
})

export const outsideCaseView = z.object({
  source: outsideSource,
  number: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  company: z.nullable(z.string()),
  receivedOn: z.string(),
  category: z.string(),
  categoryTitle: z.string(),
  responsible: party,
  result: z.nullable(outsideResult),
  linkedTo: z.nullable(z.string()),
  link: z.nullable(z.object({ at: z.string(), why: z.string() })),
  ruling: z.nullable(z.object({ at: z.string(), why: z.string() })),
  importedAt: z.string(),
})
export type OutsideCaseView = z.infer<typeof outsideCaseView>

/** The newest first, 50 a page. With `compound` all of that compound, of those merged into it, whenever it stood where. */
export const listOutsideCases = defineEndpoint({
  name: 'listOutsideCases',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict'],
  input: z.strictObject({
    source: z.optional(outsideSource),
    compound: z.optional(code),
    district: z.optional(code),
    subdistrict: z.optional(code),
    /** Part of a compound's name. */
    name: z.optional(z.string().check(z.maxLength(30))),
    linked: z.optional(z.boolean()),
    before: z.optional(
      z.nullable(z.strictObject({ at: day, id: z.string().check(z.minLength(1), z.maxLength(100)) })),
    ),
  }),
  output: z.object({
    cases: z.array(outsideCaseView),
    /** The city's table in force, to correct by. */
    categories: z.array(category),
    /** Whether the caller may import, link and correct. */
    mayChange: z.boolean(),
    next: z.nullable(z.object({ at: z.string(), id: z.string() })),
  }),
  errors: ['out_of_scope', 'unknown_compound'],
})

/** Says that a case is the same matter as one of this app, so that the two count once; null takes that back. */
export const linkOutsideCase = defineEndpoint({
  name: 'linkOutsideCase',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    source: outsideSource,
    number: outsideNumber,
    caseNumber: z.nullable(z.string().check(z.regex(/^\d{10}$/))),
    why,
  }),
  output: z.object({ number: z.string() }),
  errors: ['out_of_scope', 'unknown_outside_case', 'case_not_in_compound', 'nothing_changes'],
})

/** Rules that category or responsible party are other than the source has them. */
export const correctOutsideCase = defineEndpoint({
  name: 'correctOutsideCase',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    source: outsideSource,
    number: outsideNumber,
    category: categoryCode,
    responsible: party,
    why,
  }),
  output: z.object({ number: z.string() }),
  errors: ['out_of_scope', 'unknown_outside_case', 'unknown_category', 'nothing_changes'],
})
