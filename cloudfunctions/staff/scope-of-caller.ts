import type { Grant, Role } from '../../core/access/role'
import { regions } from '../../core/record/regions'
import type { Call } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** The field of a stored place that each official's scope is held against. */
export const officialFields = {
  bureau: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  residentsCommittee: 'residentsCommittee',
} as const

/** Whether a role sees a compound's figures before they are published; the rated and their clients do not. */
export const isOfficial = (role: Role): boolean => Object.hasOwn(officialFields, role)

/** The caller's grants of the widest role that the endpoint asks for: what a list is made for. */
export async function widestGrants(call: Call): Promise<Grant[]> {
  const [widest, ...others] = await call.grants()
  if (widest === undefined) throw new Refusal('not_allowed')
  return [widest, ...others.filter((grant) => grant.role === widest.role)]
}

/** The part of the city that the grants of one role reach, narrowed by the filter; a filter outside is refused. */
export function scopeOf(
  grants: readonly Grant[],
  filter: { district?: string | undefined; subdistrict?: string | undefined },
  fields: Partial<Record<Role, string>> = officialFields,
): Fields {
  const { district, subdistrict } = filter
  const chosen: Record<string, string> = {
    ...(district && { district }),
    ...(subdistrict && { subdistrict }),
  }
  const scopes = grants.map((grant) => grant.scope)
  const field = grants[0] && fields[grants[0].role]
  if (field === undefined) throw new Refusal('not_allowed')
  const asked = chosen[field]
  if (asked === undefined) return { ...chosen, [field]: command.in(scopes) }
  if (!scopes.includes(asked)) throw new Refusal('out_of_scope')
  return chosen
}

/** The cities in which the caller's widest role works. */
export async function citiesOf(call: Call): Promise<string[]> {
  const grants = await widestGrants(call)
  const scopes = grants.map((grant) => grant.scope)
  if (grants[0]?.role === 'bureau') return scopes
  const found = await call.documents.findAll(regions, scopes)
  return [...new Set(found.map((region) => region.city))]
}
