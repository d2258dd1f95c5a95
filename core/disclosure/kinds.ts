import * as z from 'zod/mini'
import { cadence } from './cadence'

/** Who may be the publisher of a kind, in the order in which the duty passes on. */
export const publisherRoles = [
  'ownersCommittee',
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
] as const
export const publisherRole = z.enum(publisherRoles)
export type PublisherRole = z.infer<typeof publisherRole>

/**
 * What a disclosure holds: accounts of a period (`ledger`), a price list (`prices`), telephone numbers (`contacts`), a text with its
 * files (`document`), the members of a committee and their terms (`members`), a meeting with its decisions (`meeting`), something that
 * was held in the compound (`activity`).
 */
export const disclosureForms = [
  'ledger',
  'prices',
  'contacts',
  'document',
  'members',
  'meeting',
  'activity',
] as const
export const disclosureForm = z.enum(disclosureForms)
export type DisclosureForm = z.infer<typeof disclosureForm>

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** A kind of disclosure, as a city has it. */
export const disclosureKind = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][A-Za-z]{2,31}$/)),
  title: words(20),
  /** What belongs in it, for whoever publishes it. */
  about: words(200),
  form: disclosureForm,
  /**
   * The duty is the first one's that exists in the compound; where none does it does not apply, and it is said why. An activity is
   * told by whoever of them held it.
   */
  publishers: z.array(publisherRole).check(z.minLength(1), z.maxLength(4)),
  cadence,
  /** Days that it has to stand in public at least. */
  shownForDays: z.int().check(z.minimum(1), z.maximum(3650)),
  /** Why it has to be public, in words: law and clause. */
  basis: words(200),
  /** Clauses of the notice that it serves. */
  clauses: z.array(words(20)).check(z.maxLength(6)),
  retired: z.boolean(),
})
export type DisclosureKind = z.infer<typeof disclosureKind>
