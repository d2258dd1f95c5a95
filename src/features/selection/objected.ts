import { chosenRole } from '../../platform/chosen-role'
import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'

/** The lists to which somebody objected as an applicant on this phone: who objected stands nowhere else. */
export const objectedAsApplicant = openDrafts<true>(
  { store: phoneStore, owner: presentOwner },
  'objected',
  (stored) => (stored === true ? true : null),
)

/** A list under the office that is worked under: each office of a person objects for itself. */
export function listKey(campaign: string, list: number): string {
  const office = chosenRole()
  return `${campaign}|${list}${office === null ? '' : `|${office.role}|${office.scope}`}`
}
