import * as z from 'zod/mini'
import { party } from '../complaint/categories'
import { type OutsideSource, outsideResult, outsideSource } from '../complaint/outside-case'
import { day } from '../place/day'
import { defineCollection, type IndexKey, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * A case that came by another way: 12345, a letter, a hotline. It holds what is counted and nothing else: no name, telephone,
 * address or word of the complainant is ever read.
 */
export const outsideCase = z.object({
  _id: z.string(),
  city: z.string(),
  source: outsideSource,
  number: z.string(),
  /** Where it happened, by the name of that time: a compound that has been merged since keeps its cases; see compounds-within. */
  compound: z.string(),
  compoundName: z.string(),
  /** The compound's seat on the day of receipt. */
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  /** In whose tenure it happened; null where no company served then, or none is known to have. */
  company: z.nullable(z.object({ code: z.string(), name: z.string() })),
  receivedOn: day,
  category: z.string(),
  responsible: party,
  result: z.nullable(outsideResult),
  /** Number of the case of this app that is the same matter: the two count once. */
  linkedTo: z.nullable(z.string()),
  link: z.nullable(z.object({ at: instant, why: z.string() })),
  /** Category or responsible party were decided otherwise than the source has them. */
  ruling: z.nullable(
    z.object({ at: instant, why: z.string(), was: z.object({ category: z.string(), responsible: party }) }),
  ),
  importedAt: instant,
  requestKeys,
})
export type OutsideCase = z.infer<typeof outsideCase>

const newestFirst: readonly IndexKey[] = [
  { field: 'receivedOn', direction: -1 },
  { field: '_id', direction: -1 },
]

export const outsideCases = defineCollection({
  name: 'outsideCases',
  schema: outsideCase,
  indexes: [
    ...(['city', 'district', 'subdistrict'] as const).map((place) => ({
      name: `${place}_receivedOn_id`,
      unique: false,
      keys: [{ field: place, direction: 1 } as const, ...newestFirst],
    })),
    indexOn('compound', 'receivedOn'),
  ],
})

/** The same case of the same source is one document, whoever imports it and however often. */
export function outsideCaseId(city: string, source: OutsideSource, number: string): string {
  return `${city}|${source}|${number}`
}
