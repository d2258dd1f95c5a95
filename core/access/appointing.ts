import type { Grant, Role } from './role'
import { covers, type PlaceCodes } from './scope'

/**
 * Whom the holder of a role may invite, and whose appointment may be ended by them: nobody of the own rank but the bureau,
 * nobody beyond the own scope.
 */
export const appoints: Partial<Record<Role, readonly Role[]>> = {
  bureau: [
    'district',
    'subdistrict',
    'residentsCommittee',
    'propertyCompany',
    'ownersCommittee',
    'department',
    'utility',
    'assessor',
    'bureau',
  ],
  district: [
    'subdistrict',
    'residentsCommittee',
    'propertyCompany',
    'ownersCommittee',
    'department',
    'utility',
  ],
  subdistrict: ['residentsCommittee', 'ownersCommittee'],
  residentsCommittee: ['ownersCommittee'],
}

/** Whether the role may invite that one at all, wherever. */
export function appointsRole(held: Role, wanted: Role): boolean {
  return appoints[held]?.includes(wanted) ?? false
}

/** Whether a grant allows to appoint the role at the place, and to end such an appointment. */
export function mayAppoint(held: Grant, wanted: Role, place: PlaceCodes): boolean {
  return appointsRole(held.role, wanted) && covers(held, place)
}
