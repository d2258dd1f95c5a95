import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { cityRegions } from '../../core/place/city-regions'
import type { Invitation } from '../../core/record/invitations'

type Office = Pick<Invitation, '_id' | 'number' | 'role' | 'scope' | 'agency' | 'scopeName' | 'holder'> & {
  account: string
  place: PlaceCodes
  since: string
  until: string | null
}

/** Somebody in office: the grant that authorises, and its record, as an accepted invitation leaves both. */
export function appointed(office: Office): { grant: Grant; invitation: Invitation } {
  const { account, place, since, until, number, role, scope, agency, scopeName, ...named } = office
  const { city, district, subdistrict, residentsCommittee, compound = null, company = null } = place
  return {
    grant: {
      ...{ role, scope, ...(agency && { agency }), scopeName },
      ...{ from: since, until, invitation: number },
    },
    invitation: {
      ...named,
      ...{ number, role, scope, agency, scopeName, until },
      ...{ city, district, subdistrict, residentsCommittee, compound, company },
      ...{ createdAt: since, expiresAt: since, invitedBy: null, claimedBy: account, claimedAt: since },
      ...{ endedAt: null, endedBy: null, why: null, replaces: null, requestKeys: [] },
    },
  }
}

/** A region of the city as the scope of an office: its name, and where it is. */
export function regionScope(code: string): { scopeName: string; place: PlaceCodes } {
  const region = cityRegions().find(({ _id }) => _id === code)
  if (region === undefined) throw new Error(`no region of the city: ${code}`)
  const { kind, name, city, district, subdistrict } = region
  const residentsCommittee = kind === 'residentsCommittee' ? code : null
  return { scopeName: name, place: { city, district, subdistrict, residentsCommittee } }
}
