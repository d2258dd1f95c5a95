import * as z from 'zod/mini'
import type { Role } from '../access/role'

/** 创建主体: who may apply for a compound (notice, 三(二)). */
export const applicantRoles = [
  'propertyCompany',
  'ownersCommittee',
  'residentsCommittee',
  'subdistrict',
  'district',
] as const satisfies readonly Role[]
export const applicantRole = z.enum(applicantRoles)
export type ApplicantRole = z.infer<typeof applicantRole>

/** The offices that check and attest, from the compound outwards. */
export const attestingRoles = [
  'residentsCommittee',
  'subdistrict',
  'district',
  'bureau',
] as const satisfies readonly Role[]
export const attestingRole = z.enum(attestingRoles)
export type AttestingRole = z.infer<typeof attestingRole>

/** Who checks an application: the subdistrict, unless it applied itself or would check the office above it. */
export function checkerOf(applicant: ApplicantRole): AttestingRole {
  if (applicant === 'subdistrict') return 'district'
  return applicant === 'district' ? 'bureau' : 'subdistrict'
}

type Applied = { applicant: ApplicantRole; hasResidentsCommittee: boolean }

/** Whether a role may attest what one is named for: that office, or one above it that has not applied. */
export function mayAttest(role: Role, named: AttestingRole, of: Applied): boolean {
  const ranks: readonly Role[] = attestingRoles
  return role !== of.applicant && ranks.indexOf(role) >= ranks.indexOf(attestorOf(named, of))
}

/**
 * Which office attests something of a compound: the one named for it, and where that does not exist there or has itself applied, the
 * next one above. Nobody attests for an application of their own.
 */
export function attestorOf(
  named: AttestingRole,
  { applicant, hasResidentsCommittee }: Applied,
): AttestingRole {
  const may = (role: AttestingRole) =>
    role !== applicant && (role !== 'residentsCommittee' || hasResidentsCommittee)
  const above = attestingRoles.slice(attestingRoles.indexOf(named))
  return above.find(may) ?? 'bureau'
}
