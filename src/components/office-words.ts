import { type Agency, agencyTitles } from '../../core/access/agency'
import { type Role, roleTitles } from '../../core/access/role'

/** What an office is: its agency where it has one, else its role. */
export function officeTitle({ role, agency }: { role: Role; agency: Agency | null }): string {
  return agency === null ? roleTitles[role] : agencyTitles[agency]
}

type OfficeFacts = Parameters<typeof officeTitle>[0] & { scopeName: string | null }

/** An office in words: what it is, and where if that is known. “居委会 · 西门社区居委会”, “消防救援 · 海州区”. */
export function officeWords({ scopeName, ...office }: OfficeFacts): string {
  return scopeName === null ? officeTitle(office) : `${officeTitle(office)} · ${scopeName}`
}
