import { type Role, roleTitles } from '../../core/access/role'

/** An office in words: what it is, and where if that is known. “居委会 · 西门社区居委会”. */
export function officeWords({ role, scopeName }: { role: Role; scopeName: string | null }): string {
  return scopeName === null ? roleTitles[role] : `${roleTitles[role]} · ${scopeName}`
}
