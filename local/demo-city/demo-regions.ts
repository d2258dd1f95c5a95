import regionsFile from '../../core/place/lianyungang-regions.json'

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
