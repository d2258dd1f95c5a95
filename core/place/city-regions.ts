import type { Region } from '../record/regions'
import regionsFile from './lianyungang-regions.json'

/** The city that this product is set up for. */
export const cityCode = regionsFile.city.code
export const cityName = regionsFile.city.name

const asFounded = { functionalZone: false, closedAt: null, requestKeys: [] }

/** The city's real regions as documents: what a new city begins with. Never imported by the app, as the list is long. */
export function cityRegions(): Region[] {
  const { city, districts, subdistricts, residentsCommittees } = regionsFile
  const inNoOther = { city: city.code, district: null, subdistrict: null }
  const districtOf = new Map(subdistricts.map(({ code, district }) => [code, district]))
  return [
    { _id: city.code, kind: 'city', name: city.name, parent: null, ...inNoOther, ...asFounded },
    ...districts.map(({ code, name }) => ({
      _id: code,
      kind: 'district' as const,
      name,
      parent: city.code,
      ...inNoOther,
      district: code,
      ...asFounded,
    })),
    ...subdistricts.map(({ code, name, district }) => ({
      _id: code,
      kind: 'subdistrict' as const,
      name,
      parent: district,
      ...{ city: city.code, district, subdistrict: code },
      ...asFounded,
    })),
    ...residentsCommittees.map(({ code, name, subdistrict }) => ({
      _id: code,
      kind: 'residentsCommittee' as const,
      name,
      parent: subdistrict,
      ...{ city: city.code, district: districtOf.get(subdistrict) ?? null, subdistrict },
      ...asFounded,
    })),
  ]
}
