import type { Grant, Role } from '../../core/access/role'
import { cityPlace, type PlaceCodes } from '../../core/access/scope'
import { inForceAt } from '../../core/place/dated'
import { companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { type Region, regions } from '../../core/record/regions'
import type { Call } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { command } from '../platform/documents'
import { regionPlace } from './region-place'

/** A scope that a role may be given: its name, and where it is. */
export type AppointedScope = { name: string; place: PlaceCodes }

type RegionKind = Region['kind']

/** What kinds of region a role's scope may be. A company's is its own code, an owners' committee's a compound. */
const regionKinds: Partial<Record<Role, readonly RegionKind[]>> = {
  bureau: ['city'],
  assessor: ['city'],
  district: ['district'],
  department: ['city', 'district'],
  utility: ['city', 'district'],
  subdistrict: ['subdistrict'],
  residentsCommittee: ['residentsCommittee'],
}

/** The kinds of region that a role's scope may be; none for a role whose scope is no region. */
export function regionKindsOf(role: Role): readonly RegionKind[] {
  return regionKinds[role] ?? []
}

/** The scope that a code names for a role, or null if there is none. */
export async function appointedScope(
  wanted: { role: Role; scope: string; grants: readonly Grant[] },
  call: Call,
): Promise<AppointedScope | null> {
  const { role, scope, grants } = wanted
  if (role === 'ownersCommittee') {
    const compound = await call.documents.get(compounds, scope)
    if (compound === null || compound.mergedInto !== null) return null
    return { name: compound.name, place: { ...compoundPlace(compound, call.now), company: null } }
  }
  if (role === 'propertyCompany') return companyScope(scope, grants, call)
  const region = await call.documents.get(regions, scope)
  if (region === null || region.closedAt !== null || !regionKindsOf(role).includes(region.kind)) return null
  return { name: region.name, place: regionPlace(region) }
}

/** Compounds a company may serve in one district; a full page would hide none of its scope. */
const mostServed = 1000

/**
 * A registered company lies in its city, and for a district in every district where it serves a compound at present. Its place
 * names the district of whoever appoints there, so that they find the appointment again.
 */
async function companyScope(
  code: string,
  grants: readonly Grant[],
  call: Call,
): Promise<AppointedScope | null> {
  const company = await call.documents.get(companies, code)
  if (company === null) return null
  const districts = grants.filter(({ role }) => role === 'district').map(({ scope }) => scope)
  const there =
    districts.length === 0
      ? []
      : await call.documents.find(compounds, {
          where: { 'service.company.code': code, district: command.in(districts), mergedInto: null },
          limit: mostServed,
        })
  const served = there.find(({ service }) => inForceAt(service, call.now)?.company?.code === code)
  const place = { ...cityPlace(company.city), district: served?.district ?? null, company: code }
  return { name: company.name, place }
}
