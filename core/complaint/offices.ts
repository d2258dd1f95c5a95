import type { Agency } from '../access/agency'
import { deskKey, readDesk } from '../access/desk'
import type { Role } from '../access/role'
import type { Target } from './acts'
import type { Party } from './categories'
import type { EscalationOffice, Route } from './facts'

/** Where a case is, as its desks are found; `company` is the one that serves the compound. */
export type CasePlace = {
  city: string
  district: string
  subdistrict: string
  residentsCommittee: string | null
  company: string | null
}

/** A department and a utility stand beside the subdistrict: over them is the district. */
const ranks: Partial<Record<Role, number>> = {
  department: 1,
  utility: 1,
  subdistrict: 1,
  district: 2,
  bureau: 3,
}

/** How high an office stands: over a handler are those that stand higher. 0 for company and residents' committee. */
export function officeRank(role: Role): number {
  return ranks[role] ?? 0
}

/** Whether a role is an office of an area, which passes on what is not its own; all others only handle, and return. */
export function isOffice(role: Role): boolean {
  return ['residentsCommittee', 'subdistrict', 'district', 'bureau'].includes(role)
}

/** The office over a handler: it dispatches what is returned, approves extensions and reviews. The bureau has itself. */
export function overseerOf(handler: Role): 'subdistrict' | 'district' | 'bureau' {
  if (handler === 'propertyCompany' || handler === 'residentsCommittee') return 'subdistrict'
  return handler === 'district' || handler === 'bureau' ? 'bureau' : 'district'
}

/** Who answers for what a party is responsible for: without a company a compound's service is the committee's. */
export function responsibleAt(party: Party, { company }: Pick<CasePlace, 'company'>): Party {
  return party === 'company' && company === null ? 'residentsCommittee' : party
}

/** Who is meant where a party is responsible. */
export function targetOf(party: Party, agency: Agency | null, place: CasePlace): Target {
  const responsible = responsibleAt(party, place)
  return { role: responsible === 'company' ? 'propertyCompany' : responsible, agency }
}

/** The desk of an office over handlers at a place. */
export function officeDesk(
  office: EscalationOffice,
  place: Pick<CasePlace, 'city' | 'district' | 'subdistrict'>,
): string {
  const scope = office === 'bureau' ? place.city : place[office]
  return deskKey({ role: office, scope, agency: null })
}

/** The desk of an office at a place; null where there is no such office. Whoever serves the whole city sits at every district's. */
function deskAt(to: Target, place: CasePlace): string | null {
  const scopes: Record<Target['role'], string | null> = {
    propertyCompany: place.company,
    residentsCommittee: place.residentsCommittee,
    subdistrict: place.subdistrict,
    department: place.district,
    utility: place.district,
    district: place.district,
    bureau: place.city,
  }
  const scope = scopes[to.role]
  return scope === null ? null : deskKey({ role: to.role, scope, agency: to.agency })
}

/**
 * The desks that a case goes to. Somebody sits at a desk that is staffed; a case for one that is not goes to the nearest office
 * above that is, at last to the bureau, so that no case waits where nobody looks.
 */
export function routeTo(to: Target, place: CasePlace, staffed: ReadonlySet<string>): Route {
  const meant = deskAt(to, place)
  const bureau = deskAt({ role: 'bureau', agency: null }, place) as string
  const above = (role: Role) =>
    (['subdistrict', 'district', 'bureau'] as const)
      .filter((office) => officeRank(office) >= officeRank(role))
      .flatMap((office) => deskAt({ role: office, agency: null }, place) ?? [])
  const sits = (desk: string | null): desk is string => desk !== null && staffed.has(desk)
  const firstOf = (desks: readonly string[]) => desks.find(sits) ?? bureau
  const handler = sits(meant) ? meant : firstOf(above(overseerOf(to.role)))
  const overseer = overseerOf(readDesk(handler).role)
  return {
    handler,
    overseer: firstOf(above(overseer)),
    arbiter: firstOf(above(overseer === 'subdistrict' ? 'district' : overseer)),
    insteadOf: handler === meant ? null : meant,
  }
}
