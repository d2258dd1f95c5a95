import type { ActingRole } from '../../../core/access/role'
import { applicantRoles } from '../../../core/selection/applicant'
import { isSameRole } from '../../platform/chosen-role'

/** In what a person objects to a list. */
export type Capacity = 'resident' | 'applicant'

export const capacityTitles: Record<Capacity, string> = { resident: '住户', applicant: '申报单位' }

type Held = { households: readonly unknown[]; roles: readonly ActingRole[] }

/**
 * As what somebody may object: as a resident who is bound to a household, and as an applicant under an office that may apply. A role that
 * was chosen is the only one that the cloud then hears.
 */
export function capacitiesOf({ households, roles }: Held, chosen: ActingRole | null): Capacity[] {
  const heard = chosen === null ? roles : roles.filter((each) => isSameRole(each, chosen))
  const mayApply = heard.some(({ role }) => applicantRoles.some((each) => each === role))
  return [
    ...(households.length > 0 ? ['resident' as const] : []),
    ...(mayApply ? ['applicant' as const] : []),
  ]
}
