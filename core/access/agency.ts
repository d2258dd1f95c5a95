import * as z from 'zod/mini'
import type { Role } from './role'

/** Authorities 相关部门 that a case may be escalated or ruled to; the housing offices are roles of their own. */
export const departmentAgencies = [
  'fireRescue',
  'marketSupervision',
  'publicSecurity',
  'trafficPolice',
  'urbanManagement',
  'ecology',
  'industryRegulator',
] as const

/** Utilities 专业经营单位 that serve a compound. */
export const utilityAgencies = [
  'water',
  'drainage',
  'power',
  'gas',
  'heating',
  'telecom',
  'cableTelevision',
] as const

/** What a department or a utility is responsible for: with the area it works in, this is its office. */
export const agencies = [...departmentAgencies, ...utilityAgencies] as const
export const agency = z.enum(agencies)
export type Agency = z.infer<typeof agency>

export const agencyTitles: Record<Agency, string> = {
  fireRescue: '消防救援',
  marketSupervision: '市场监管',
  publicSecurity: '公安',
  trafficPolice: '公安交管',
  urbanManagement: '城市管理',
  ecology: '生态环境',
  industryRegulator: '行业主管部门',
  water: '供水',
  drainage: '排水',
  power: '供电',
  gas: '供气',
  heating: '供热',
  telecom: '通信',
  cableTelevision: '有线电视',
}

/** The agencies that a role's office is one of; none for a role that needs no agency. */
export function agenciesOf(role: Role): readonly Agency[] {
  if (role === 'department') return departmentAgencies
  return role === 'utility' ? utilityAgencies : []
}

/** Whether an office of the role is one with this agency: one of its own where it needs one, and none anywhere else. */
export function agencyFits(role: Role, given: Agency | null): boolean {
  const possible = agenciesOf(role)
  return given === null ? possible.length === 0 : possible.includes(given)
}
