import type { PlaceCodes } from '../../core/access/scope'
import { inForceAt } from '../../core/place/dated'
import type { Compound } from '../../core/record/compounds'

/** Where a compound is and which company serves it at the instant, as scopes are held against it. */
export function compoundPlace(compound: Compound, now: string): PlaceCodes {
  const { _id, city, district, subdistrict, residentsCommittee, service } = compound
  const company = inForceAt(service, now)?.company?.code ?? null
  return { city, district, subdistrict, residentsCommittee, compound: _id, company }
}
