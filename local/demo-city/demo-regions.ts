import regionsFile from '../../core/place/lianyungang-regions.json'
import type { Region } from '../../core/record/regions'

/** The city's real regions as documents. */
export function cityRegions(): Region[] {
  const { city, districts, subdistricts, residentsCommittees } = regionsFile
  return [
    { _id: city.code, kind: 'city', name: city.name, parent: null },
    ...districts.map(({ code, name }) => ({
      _id: code,
      kind: 'district' as const,
      name,
      parent: city.code,
    })),
    ...subdistricts.map(({ code, name, district }) => ({
      _id: code,
      kind: 'subdistrict' as const,
      name,
      parent: district,
    })),
    ...residentsCommittees.map(({ code, name, subdistrict }) => ({
      _id: code,
      kind: 'residentsCommittee' as const,
      name,
      parent: subdistrict,
    })),
  ]
}

export const cityCode = regionsFile.city.code

/** Residents' committees with the regions above them, in order of their codes. */
export function committeesOf(): { committee: string; subdistrict: string; district: string }[] {
  const districtOf = new Map(regionsFile.subdistricts.map(({ code, district }) => [code, district]))
  return regionsFile.residentsCommittees
    .map(({ code, subdistrict }) => ({
      committee: code,
      subdistrict,
      district: districtOf.get(subdistrict) ?? '',
    }))
    .sort((a, b) => (a.committee < b.committee ? -1 : 1))
}
