import * as z from 'zod/mini'
import { householdsIn } from '../../core/place/compound'
import { compounds } from '../../core/record/compounds'
import type { Documents } from './documents'
import { Refusal } from './refusal'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

const counted = z.object({
  _id: z.string(),
  name: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  buildings: z.array(z.object({ households: z.int() })),
  /** Households by the property register, where it was imported. */
  register: z.nullish(z.int()),
  roster: z.nullish(z.object({ applying: z.nullish(z.object({ claimedAt: z.string() })) })),
  strata: z.nullish(z.record(z.string(), z.unknown())),
})

/** A compound by its numbers, with whether its strata for a period are fixed. */
export type CompoundCount = {
  code: string
  name: string
  district: string
  subdistrict: string
  households: number
  register: number | null
  hasStrata: boolean
  /** Since when an import of its register has not ended; null if none has begun. */
  importingSince: string | null
}

/** All compounds of a city's present by their numbers, in one aggregate; refused when the platform would cut the answer short. */
export async function readCompoundCounts(
  documents: Documents,
  { city, _id: period }: { city: string; _id: string },
): Promise<CompoundCount[]> {
  const projection = {
    name: 1,
    district: 1,
    subdistrict: 1,
    'buildings.households': 1,
    register: 1,
    'roster.applying.claimedAt': 1,
    [`strata.${period}`]: 1,
  }
  const stages = [{ match: { city, mergedInto: null } }, { project: projection }]
  const found = await documents.aggregate(compounds, stages, mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return found.map((each) => {
    const {
      _id: code,
      name,
      district,
      subdistrict,
      buildings,
      register,
      roster,
      strata,
    } = counted.parse(each)
    return {
      ...{ code, name, district, subdistrict },
      households: householdsIn(buildings),
      register: register ?? null,
      hasStrata: strata?.[period] !== undefined,
      importingSince: roster?.applying?.claimedAt ?? null,
    }
  })
}
