import { agencyTitles } from '../../core/access/agency'
import { type Grant, roleTitles } from '../../core/access/role'

/** An office as it is named in public: “海州区 区县住建”; the bureau needs no place. */
export function officeName({ role, agency, scopeName }: Grant): string {
  const title = agency === undefined ? roleTitles[role] : agencyTitles[agency]
  return role === 'bureau' || scopeName === undefined ? title : `${scopeName} ${title}`
}
