import { type Role, roleTitles } from '../access/role'

/**
 * An office by its own name, and what it is where the name alone does not say: an owners' committee bears its compound's name, a district
 * its region's. Examples: “物业服务企业 演示·甲物业”, “区县住建 海州区”; “市住建局” of one that has no other name.
 */
export function officeWords({ role, name }: { role: Role; name: string }): string {
  return name === roleTitles[role] ? name : `${roleTitles[role]} ${name}`
}
