import { type Grant, isCurrent, type Role } from '../access/role'
import { covers, type PlaceCodes } from '../access/scope'

/** By what somebody is a party to an application: an office that is a 创建主体 of the compound, or a home in it. */
export const partyKinds = [
  'propertyCompany',
  'ownersCommittee',
  'residentsCommittee',
  'subdistrict',
  'district',
  'household',
] as const
export type PartyKind = (typeof partyKinds)[number]

export const partyTitles: Record<PartyKind, string> = {
  propertyCompany: '任职于该小区的物业服务企业',
  ownersCommittee: '任职于该小区的业委会（物管会）',
  residentsCommittee: '任职于该小区所在的居委会',
  subdistrict: '任职于该小区所在的街道（乡镇）',
  district: '任职于该小区所在的区县住建部门',
  household: '是该小区的住户',
}

const partyRoles: readonly Role[] = [
  'propertyCompany',
  'ownersCommittee',
  'residentsCommittee',
  'subdistrict',
  'district',
]

/** What is known of a person: all offices, whichever they act under now, and the compounds in which they have a home. */
export type Known = { grants: readonly Grant[]; homes: readonly string[] }

/** What an application is for; and by which office it was made, which may be in charge there no longer. Null where nobody has applied. */
type Applied = { place: PlaceCodes; applicant: Pick<Grant, 'role' | 'scope'> | null }

/**
 * By what a person is a party to the application of a compound. A party neither assesses it nor rules on it. Every 创建主体 that may apply
 * counts, also the one that did not: the prize is theirs alike.
 */
export function partyTo({ grants, homes }: Known, { place, applicant }: Applied, now: string): PartyKind[] {
  const hasApplied = ({ role, scope }: Grant) => role === applicant?.role && scope === applicant.scope
  const offices = partyRoles.filter((role) =>
    grants.some(
      (held) => held.role === role && isCurrent(held, now) && (covers(held, place) || hasApplied(held)),
    ),
  )
  const isHome = place.compound !== undefined && homes.includes(place.compound)
  return partyKinds.filter((kind) => (kind === 'household' ? isHome : offices.includes(kind)))
}

/** Whether somebody reads the scores of the city's compounds before they are public: they do not assess (附件2 is scored without S). */
export function readsScores(grants: readonly Grant[], city: string, now: string): boolean {
  return grants.some((held) => held.role === 'bureau' && held.scope === city && isCurrent(held, now))
}
