import * as z from 'zod/mini'
import { governanceKind, section, serviceKind } from '../place/compound'
import { day } from '../place/day'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const buildingCode = z.string().check(z.minLength(1), z.maxLength(64))
const name = z.string().check(z.trim(), z.minLength(2), z.maxLength(40))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))
const register = z.nullable(z.int().check(z.nonnegative(), z.maximum(100_000)))
const officials = ['bureau', 'district', 'subdistrict', 'residentsCommittee'] as const

const standing = { district: code, subdistrict: code, residentsCommittee: z.nullable(code) }

/** A compound in the list of places. */
export const compoundRow = z.object({
  code: z.string(),
  name: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  /** In force now; null before the first of its facts begins. */
  service: z.nullable(serviceKind),
  company: z.nullable(z.string()),
  governance: z.nullable(governanceKind),
  buildings: z.int(),
  households: z.int(),
  register: z.nullable(z.int()),
  /** More than 3 % off the property register. */
  offRegister: z.boolean(),
})
export type CompoundRow = z.infer<typeof compoundRow>

/** The compounds of the present in the caller's scope, in order of their codes; 500 a page. */
export const listCompounds = defineEndpoint({
  name: 'listCompounds',
  door: 'staff',
  effect: 'read',
  callers: officials,
  input: z.strictObject({
    district: z.optional(code),
    subdistrict: z.optional(code),
    /** Part of a name. */
    name: z.optional(z.string().check(z.maxLength(30))),
    after: z.optional(code),
  }),
  output: z.object({ compounds: z.array(compoundRow), next: z.nullable(z.string()) }),
  errors: ['out_of_scope'],
})

const named = z.object({ code: z.string(), name: z.string() })

/** Everything about one compound, with its dated history, oldest first. */
export const compoundFile = z.object({
  code: z.string(),
  name: z.string(),
  seats: z.array(
    z.object({
      from: z.string(),
      district: named,
      subdistrict: named,
      residentsCommittee: z.nullable(named),
    }),
  ),
  service: z.array(z.object({ from: z.string(), kind: serviceKind, company: z.nullable(named) })),
  governance: z.array(z.object({ from: z.string(), kind: governanceKind })),
  /** Whole months that the present company has served, renewals included; null without one. */
  tenureMonths: z.nullable(z.int()),
  sections: z.array(section),
  buildings: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      section: z.optional(z.string()),
      households: z.int(),
    }),
  ),
  households: z.int(),
  register: z.nullable(z.int()),
  offRegister: z.boolean(),
  /** The first day from which a change may be entered, as periods have closed or run; null if none has. */
  earliestChange: z.nullable(z.string()),
  mergedInto: z.nullable(named),
  /** Compounds that it has taken in. */
  takenIn: z.array(named),
})
export type CompoundFile = z.infer<typeof compoundFile>

export const readCompoundFile = defineEndpoint({
  name: 'readCompoundFile',
  door: 'staff',
  effect: 'read',
  callers: officials,
  input: z.strictObject({ compound: code }),
  output: z.object({ file: compoundFile }),
  errors: ['out_of_scope', 'unknown_compound'],
})

/** Registers a compound. Its seat, service and governance all begin on one day, which has come. */
export const createCompound = defineEndpoint({
  name: 'createCompound',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    name,
    ...standing,
    service: serviceKind,
    /** Code of the company; null unless `service` is `company`. */
    company: z.nullable(code),
    governance: governanceKind,
    from: day,
    register,
  }),
  output: z.object({ compound: z.string() }),
  errors: ['out_of_scope', 'unknown_region', 'unknown_company', 'name_taken', 'date_not_come'],
})

/** One compound of an import. The company is named by its code, or by its name where it is to be registered as well. */
const importedCompound = z.strictObject({
  name,
  ...standing,
  service: serviceKind,
  company: z.nullable(
    z.union([
      z.strictObject({ code }),
      z.strictObject({ name: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)) }),
    ]),
  ),
  governance: governanceKind,
  from: day,
  register,
})
export type ImportedCompound = z.infer<typeof importedCompound>

/** Most compounds in one call of an import. */
export const compoundsACall = 100

/**
 * Registers compounds of a table, at most a hundred a call. What stands there already under the same name in the same
 * subdistrict is left as it is, so a file may be imported again after a break. Companies by name are registered only with
 * `createCompanies`. Rows are carried out one by one; each is answered for.
 */
export const importCompounds = defineEndpoint({
  name: 'importCompounds',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    compounds: z.array(importedCompound).check(z.minLength(1), z.maxLength(compoundsACall)),
    createCompanies: z.boolean(),
  }),
  output: z.object({
    /** In the order of the input. */
    rows: z.array(z.object({ state: z.enum(['created', 'unchanged']), compound: z.string() })),
  }),
  errors: ['out_of_scope', 'unknown_region', 'unknown_company', 'date_not_come', 'truncated_answer'],
})

/** Corrects the name and the number on the property register. Members of its households see the new name soon. */
export const correctCompound = defineEndpoint({
  name: 'correctCompound',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ compound: code, name, register, why }),
  output: z.object({ compound: z.string() }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'name_taken', 'nothing_changes'],
})

/** Says which sections a compound has and which buildings belong to each; buildings not named belong to none. */
export const saveSections = defineEndpoint({
  name: 'saveSections',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    compound: code,
    sections: z
      .array(
        z.strictObject({
          code: z.string().check(z.regex(/^[0-9A-Za-z~-]{1,64}$/)),
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)),
        }),
      )
      .check(z.maxLength(50)),
    buildings: z.array(z.strictObject({ code: buildingCode, section: buildingCode })).check(z.maxLength(500)),
  }),
  output: z.object({ compound: z.string() }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'unknown_building', 'name_taken'],
})
