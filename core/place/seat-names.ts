import { committeeKey, nameKey } from './name-key'

/** A region as names are looked up among it. */
export type KnownRegion = {
  code: string
  kind: 'city' | 'district' | 'subdistrict' | 'residentsCommittee'
  name: string
  parent: string | null
  functionalZone: boolean
  closedAt: string | null
}

export type NamedSeat = { district: string; subdistrict: string; residentsCommittee: string }
type SeatColumn = keyof NamedSeat

export type FoundSeat =
  | { ok: true; seat: { district: string; subdistrict: string; residentsCommittee: string | null } }
  | { ok: false; column: SeatColumn; why: string }

const fault = (column: SeatColumn, why: string): FoundSeat => ({ ok: false, column, why })

/**
 * Finds a seat by names as people write them. A district may be left out where the subdistrict's name is the only one of its
 * kind; what could mean two regions is said, never guessed.
 */
export function findSeat(named: NamedSeat, regions: readonly KnownRegion[]): FoundSeat {
  const open = regions.filter(({ closedAt }) => closedAt === null)
  const districts = open.filter(({ kind }) => kind === 'district')
  const nameOf = (code: string | null) => open.find((region) => region.code === code)?.name ?? ''
  const district =
    named.district === '' ? null : districts.find(({ name }) => nameKey(name) === nameKey(named.district))
  if (district === undefined) return fault('district', `没有“${named.district}”这个区县（功能板块）。`)
  if (named.subdistrict === '') return fault('subdistrict', '请填写街道（乡镇）。')
  const found = open.filter(
    ({ kind, name, parent }) =>
      kind === 'subdistrict' &&
      nameKey(name) === nameKey(named.subdistrict) &&
      (district === null || district.functionalZone || parent === district.code),
  )
  const [subdistrict] = found
  if (subdistrict === undefined) {
    const where = district === null || district.functionalZone ? '' : `${district.name}没有`
    return fault(
      'subdistrict',
      where ? `${where}“${named.subdistrict}”。` : `没有“${named.subdistrict}”这个街道（乡镇）。`,
    )
  }
  if (found.length > 1) {
    const places = found.map(({ parent }) => nameOf(parent)).join('、')
    return fault('subdistrict', `“${named.subdistrict}”有 ${found.length} 个（${places}），请写明区县。`)
  }
  const held = district?.code ?? subdistrict.parent
  if (held === null) return fault('district', '请填写区县（功能板块）。')
  const committee = findCommittee(named.residentsCommittee, subdistrict, open)
  if (typeof committee === 'object' && committee !== null) return fault('residentsCommittee', committee.why)
  return { ok: true, seat: { district: held, subdistrict: subdistrict.code, residentsCommittee: committee } }
}

/** A committee's code; null where none is written, or why it cannot be told. */
function findCommittee(
  name: string,
  subdistrict: KnownRegion,
  open: readonly KnownRegion[],
): string | null | { why: string } {
  if (name === '') return null
  const below = open.filter(
    ({ kind, parent }) => kind === 'residentsCommittee' && parent === subdistrict.code,
  )
  const exact = below.filter((region) => nameKey(region.name) === nameKey(name))
  const found =
    exact.length > 0 ? exact : below.filter((region) => committeeKey(region.name) === committeeKey(name))
  if (found.length > 1)
    return { why: `“${name}”可能是${found.map((region) => region.name).join('或')}，请写全称。` }
  return found[0]?.code ?? { why: `${subdistrict.name}没有“${name}”。如确有此居委会，请先在行政区划中新建。` }
}
