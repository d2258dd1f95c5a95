import { deskKey } from '../access/desk'
import type { PublisherRole } from './kinds'

type Place = {
  compound: string
  company: string | null
  residentsCommittee: string | null
  subdistrict: string
}

/** The desk of an office that publishes, or answers questions, in a compound; null where there is no such office. */
export function publisherDesk(role: PublisherRole, place: Place): string | null {
  const { compound, company, residentsCommittee, subdistrict } = place
  const scopes = { ownersCommittee: compound, propertyCompany: company, residentsCommittee, subdistrict }
  const scope = scopes[role]
  return scope === null ? null : deskKey({ role, scope, agency: null })
}
