import { cityPlace, type PlaceCodes } from '../../core/access/scope'
import type { RegionView } from '../../core/contract/regions'
import { type Region, regions } from '../../core/record/regions'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** A region as staff see it. */
export function regionView(region: Region): RegionView {
  const { _id: code, kind, name, parent, functionalZone, closedAt } = region
  return { code, kind, name, parent, functionalZone, closedAt }
}

/** A region as a place that scopes are held against. */
export function regionPlace({ _id, kind, city, district, subdistrict }: Region): PlaceCodes {
  if (kind === 'city') return cityPlace(city)
  return { city, district, subdistrict, residentsCommittee: kind === 'residentsCommittee' ? _id : null }
}

/**
 * What holds a region: whoever changes it must have a scope over that, so that a district does not rename itself. A city is
 * held by nothing here.
 */
export function parentPlace({ kind, city, district, subdistrict }: Region): PlaceCodes {
  if (kind === 'city') throw new Refusal('out_of_scope')
  if (kind === 'district') return cityPlace(city)
  return {
    city,
    district,
    subdistrict: kind === 'residentsCommittee' ? subdistrict : null,
    residentsCommittee: null,
  }
}

export type Standing = { district: string; subdistrict: string; residentsCommittee: string | null }

/**
 * Checks seats against the regions and answers their cities in the same order: each region is there and open, and each
 * holds the next. A 功能板块 holds any subdistrict of its city.
 */
export async function citiesOfSeats(seats: readonly Standing[], call: Call): Promise<string[]> {
  const codes = seats.flatMap(({ district, subdistrict, residentsCommittee }) => [
    district,
    subdistrict,
    ...(residentsCommittee === null ? [] : [residentsCommittee]),
  ])
  const found = await call.documents.findAll(regions, [...new Set(codes)])
  const open = new Map(
    found.filter(({ closedAt }) => closedAt === null).map((region) => [region._id, region]),
  )
  return seats.map((seat) => {
    const [district, subdistrict] = [open.get(seat.district), open.get(seat.subdistrict)]
    if (district?.kind !== 'district' || subdistrict?.kind !== 'subdistrict')
      throw new Refusal('unknown_region')
    const holds = district.functionalZone
      ? subdistrict.city === district.city
      : subdistrict.parent === district._id
    const committee = seat.residentsCommittee === null ? null : open.get(seat.residentsCommittee)
    const committeeFits =
      committee === null || (committee?.kind === 'residentsCommittee' && committee.parent === subdistrict._id)
    if (!holds || !committeeFits) throw new Refusal('unknown_region')
    return district.city
  })
}
