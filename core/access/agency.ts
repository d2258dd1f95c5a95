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

/** Authorities that review a selection jointly (notice, 四(一): 组织、社会工作、宣传). Cases go to none of them. */
export const jointReviewAgencies = ['partyOrganization', 'socialWork', 'publicity'] as const

/** What a department or a utility is responsible for: with the area it works in, this is its office. */
export const agencies = [...departmentAgencies, ...utilityAgencies, ...jointReviewAgencies] as const
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
  partyOrganization: '组织部门',
  socialWork: '社会工作部门',
  publicity: '宣传（精神文明）部门',
}

/** The agencies that a role's office is one of; none for a role that needs no agency. */
export function agenciesOf(role: Role): readonly Agency[] {
  if (role === 'department') return [...departmentAgencies, ...jointReviewAgencies]
  return role === 'utility' ? utilityAgencies : []
}

/** The agencies of a role that cases go to. */
export function handlingAgenciesOf(role: Role): readonly Agency[] {
  return role === 'department' ? departmentAgencies : agenciesOf(role)
}

/** Whether an office of the role is one with this agency: one of its own where it needs one, and none anywhere else. */
export function agencyFits(role: Role, given: Agency | null): boolean {
  return isOneOf(agenciesOf(role), given)
}

/** The same, of an office that a case may go to. */
export function handlingAgencyFits(role: Role, given: Agency | null): boolean {
  return isOneOf(handlingAgenciesOf(role), given)
}

function isOneOf(possible: readonly Agency[], given: Agency | null): boolean {
  return given === null ? possible.length === 0 : possible.includes(given)
}
