import * as z from 'zod/mini'
import { instant } from '../record/instant'
import { agency } from './agency'

/** Staff roles, ordered from the compound outwards. Their Chinese names are in `roleTitles`. */
export const roles = [
  'ownersCommittee',
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
  'department',
  'utility',
  'district',
  'assessor',
  'bureau',
] as const

export const role = z.enum(roles)
export type Role = z.infer<typeof role>

export const roleTitles: Record<Role, string> = {
  ownersCommittee: '业委会（物管会）',
  propertyCompany: '物业服务企业',
  residentsCommittee: '居委会',
  subdistrict: '街道（乡镇）',
  department: '相关部门',
  utility: '专业经营单位',
  district: '区县住建',
  assessor: '评审专家',
  bureau: '市住建局',
}

/**
 * A role an account holds: its scope is the code of a compound, residents' committee, subdistrict, district,
 * city or property company, its term is [from, until) in UTC instants; `until` null means until revoked.
 */
export const grant = z.object({
  role,
  scope: z.string(),
  /** What a department or a utility is responsible for there; absent for the other roles. */
  agency: z.optional(agency),
  /** The scope's name as it was when the office was accepted, to tell several offices apart. */
  scopeName: z.optional(z.string()),
  from: instant,
  until: z.nullable(instant),
  /** Number of the invitation that gave it. */
  invitation: z.string(),
})
export type Grant = z.infer<typeof grant>

/**
 * The one role that a call is made under, where an account holds several; see serve. Without an agency it is the first of that
 * role over that scope.
 */
export const actingRole = z.object({ role, scope: z.string(), agency: z.nullish(agency) })
export type ActingRole = z.infer<typeof actingRole>

/** Whether the grant is in its term at the given instant (ISO 8601, UTC). */
export function isCurrent(held: Grant, now: string): boolean {
  return held.from <= now && (held.until === null || now < held.until)
}
