import * as z from 'zod/mini'
import { publisherRole } from '../disclosure/kinds'
import { day } from '../place/day'
import { defineCollection } from './collection'
import { instant } from './instant'

const counted = { due: z.int(), onTime: z.int(), overdue: z.int() }

/** How far a compound's disclosures were in time: a view of them, made anew by the clock every day and whenever one is published. */
export const disclosureStanding = z.object({
  /** The compound. */
  _id: z.string(),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  company: z.nullable(z.string()),
  companyName: z.nullable(z.string()),
  /** The day that it was counted for. */
  day,
  madeAt: instant,
  ...counted,
  byPublisher: z.array(z.object({ publisher: publisherRole, ...counted })),
})
export type DisclosureStanding = z.infer<typeof disclosureStanding>

export const disclosureStandings = defineCollection({
  name: 'disclosureStandings',
  schema: disclosureStanding,
  indexes: (['city', 'district', 'subdistrict', 'residentsCommittee'] as const).flatMap((place) => [
    {
      name: `${place}_overdue`,
      unique: false,
      keys: [
        { field: place, direction: 1 as const },
        { field: 'overdue', direction: -1 as const },
        { field: '_id', direction: 1 as const },
      ],
    },
    {
      name: `${place}_id`,
      unique: false,
      keys: [
        { field: place, direction: 1 as const },
        { field: '_id', direction: 1 as const },
      ],
    },
  ]),
})
