import { accountIdFromOpenid, type Hmac } from '../../../core/access/account-id'
import { invitationId } from '../../../core/access/invitation-code'
import { privacyNoticeVersion } from '../../../core/access/privacy-notice'
import type { Role } from '../../../core/access/role'
import { cityPlace } from '../../../core/access/scope'
import { type Account, newAccount } from '../../../core/record/accounts'
import type { Household } from '../../../core/record/households'
import { firstOfficeId, type Invitation } from '../../../core/record/invitations'
import { appointed, regionScope } from '../../../local/demo-city/appointed'
import type { Persona } from '../../../local/personas/persona'
import { city, company, compounds } from './places'

const since = '2026-01-31T16:00:00.000Z'
const { garden, court, lane } = compounds

type Person = { id: string; role?: Role; scope?: string; home?: string }

/** Everybody who takes part: an office each, or a household. */
const people: readonly Person[] = [
  { id: 'bureau', role: 'bureau', scope: city },
  { id: 'district', role: 'district', scope: garden.district },
  { id: 'other-district', role: 'district', scope: court.district },
  { id: 'subdistrict', role: 'subdistrict', scope: garden.subdistrict },
  { id: 'residents-committee', role: 'residentsCommittee', scope: garden.residentsCommittee ?? '' },
  { id: 'owners-committee', role: 'ownersCommittee', scope: garden._id },
  { id: 'company', role: 'propertyCompany', scope: company.code },
  { id: 'assessor-1', role: 'assessor', scope: city },
  { id: 'assessor-2', role: 'assessor', scope: city },
  { id: 'assessor-3', role: 'assessor', scope: city },
  { id: 'resident', home: lane._id },
  { id: 'neighbour', home: garden._id },
]

/** The people without their accounts: their ids follow from the key. */
export function personasOf(hmac: Hmac): Persona[] {
  return people.map(({ id }) => {
    const openid = `selection-openid-${id}`
    return { id, title: id, note: '', openid, accountId: accountIdFromOpenid(hmac, openid) }
  })
}

/** Accounts and offices; whoever has a home is written into its household too. */
export function peopleOf(
  hmac: Hmac,
  households: readonly Household[],
): { accounts: Account[]; invitations: Invitation[] } {
  const invitations: Invitation[] = []
  const accounts = people.map(({ id, role, scope = '', home }) => {
    const account = newAccount(accountIn(hmac, id))
    account.consent = { version: privacyNoticeVersion, at: since }
    const household = households.find(({ compound }) => compound === home)
    if (household) moveIn(account, household)
    if (role !== undefined) {
      const { grant, invitation } = appointed({
        ...{ _id: role === 'bureau' ? firstOfficeId(city) : invitationId(hmac, `selection|${id}`) },
        ...{ ...officeIn(id), role, scope, agency: null },
        ...{ account: account._id, since, until: null, ...placeOf(role, scope) },
      })
      account.roles.push(grant)
      invitations.push(invitation)
    }
    return account
  })
  return { accounts, invitations }
}

const holders: Record<string, string> = {
  'assessor-1': '评审专家 周老师',
  'assessor-2': '评审专家 陈老师',
  'assessor-3': '评审专家 孙老师',
}

/** Number of an office, and what its holder is called. */
export const officeIn = (persona: string) => ({
  number: String(people.findIndex(({ id }) => id === persona) + 1).padStart(10, '0'),
  holder: holders[persona] ?? '选树专班',
})

export const accountIn = (hmac: Hmac, persona: string) =>
  personasOf(hmac).find(({ id }) => id === persona)?.accountId ?? ''

function moveIn(account: Account, household: Household): void {
  const { _id, compound, building, label } = household
  household.members = [{ account: account._id, kind: 'owner', since, until: null }]
  account.joined.push({ household: _id, at: since })
  const compoundName = Object.values(compounds).find((each) => each._id === compound)?.name ?? ''
  account.households.push({
    ...{ household: _id, compound, compoundName, building, label, kind: 'owner', since, until: null },
  })
}

function placeOf(role: Role, scope: string) {
  if (role === 'propertyCompany')
    return { scopeName: company.name, place: { ...cityPlace(city), company: company.code } }
  if (role !== 'ownersCommittee') return regionScope(scope)
  const { name, district, subdistrict, residentsCommittee } = garden
  return { scopeName: name, place: { city, district, subdistrict, residentsCommittee, compound: scope } }
}
