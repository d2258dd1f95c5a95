import type { Grant } from './role'
import { isCurrent, type Role } from './role'

/** Where something is, from the city down; `company` is the property company in charge, if any. */
export type PlaceCodes = {
  city: string
  district: string | null
  subdistrict: string | null
  residentsCommittee: string | null
  compound?: string
  company?: string | null
}

/** A city as a place: what only its bureau reaches. */
export function cityPlace(city: string): PlaceCodes {
  return { city, district: null, subdistrict: null, residentsCommittee: null }
}

const scopeField: Partial<Record<Role, keyof PlaceCodes>> = {
  ownersCommittee: 'compound',
  propertyCompany: 'company',
  residentsCommittee: 'residentsCommittee',
  subdistrict: 'subdistrict',
  district: 'district',
  bureau: 'city',
}

/** Whether a grant reaches the place. Departments, utilities and assessors reach no compound by their scope alone. */
export function covers(held: Grant, place: PlaceCodes): boolean {
  const field = scopeField[held.role]
  return field !== undefined && place[field] === held.scope
}

/** The field of a place that a role's scope is a code of; none for those that reach no compound by their scope alone. */
export function scopeFieldOf(role: Role): keyof PlaceCodes | undefined {
  return scopeField[role]
}

/** The current grants of the given roles, widest scope first (bureau before district before subdistrict…). */
export function currentGrants(grants: readonly Grant[], allowed: readonly string[], now: string): Grant[] {
  const width = [
    'bureau',
    'district',
    'subdistrict',
    'residentsCommittee',
    'propertyCompany',
    'ownersCommittee',
  ]
  return grants
    .filter((held) => allowed.includes(held.role) && isCurrent(held, now))
    .sort((a, b) => width.indexOf(a.role) - width.indexOf(b.role))
}
