import type { Grant } from '../../core/access/role'
import { scopeFieldOf } from '../../core/access/scope'
import type { Fields } from '../platform/documents'

/** Finds the compounds of an office; a company's are those of every service that it ever had, also one that is over. */
export function compoundsOf({ role, scope }: Grant): Fields {
  if (role === 'propertyCompany') return { 'service.company.code': scope }
  return role === 'ownersCommittee' ? { _id: scope } : { [scopeFieldOf(role) ?? '_id']: scope }
}
