import { accountIdFromOpenid, type Hmac } from '../../core/access/account-id'
import { invitationId } from '../../core/access/invitation-code'
import type { Role } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { cityCode } from '../../core/place/city-regions'
import { type Account, newAccount } from '../../core/record/accounts'
import type { Compound } from '../../core/record/compounds'
import type { Invitation } from '../../core/record/invitations'
import { appointed, regionScope } from './appointed'
import { type DemoCompound, demoCompanies } from './demo-compounds'

const since = '2025-01-31T16:00:00.000Z'
/** Numbers of these offices come after those of the personas. */
const firstNumber = 1001

/**
 * Somebody at every company, subdistrict and district that has compounds and no persona: nobody signs in as them, but cases find
 * their way as in a city that is at work. The committees of compounds that apply come last, so that the others keep their numbers.
 */
export function makeOffices(
  city: readonly DemoCompound[],
  { held, applying, hmac }: { held: readonly Invitation[]; applying: readonly Compound[]; hmac: Hmac },
): { accounts: Account[]; invitations: Invitation[] } {
  const codesOf = (field: 'subdistrict' | 'district') =>
    [...new Set(city.map(({ compound }) => compound[field]))].sort()
  const wanted: [Role, string][] = [
    ...demoCompanies().map(({ _id }): [Role, string] => ['propertyCompany', _id]),
    ...codesOf('subdistrict').map((code): [Role, string] => ['subdistrict', code]),
    ...codesOf('district').map((code): [Role, string] => ['district', code]),
    ...applying.flatMap(({ _id, residentsCommittee }): [Role, string][] => [
      ['residentsCommittee', residentsCommittee ?? ''],
      ['ownersCommittee', _id],
    ]),
  ]
  const vacant = wanted.filter(
    ([role, scope]) => !held.some((each) => each.role === role && each.scope === scope),
  )
  const offices = vacant.map(([role, scope], index) => {
    const account = newAccount(accountIdFromOpenid(hmac, `demo-office-${role}-${scope}`))
    const { grant, invitation } = appointed({
      _id: invitationId(hmac, `demo-office|${role}|${scope}`),
      number: String(firstNumber + index).padStart(10, '0'),
      ...{ role, scope, agency: null, holder: '演示岗位', account: account._id, since, until: null },
      ...scopeNamed(role, scope, applying),
    })
    return { account: { ...account, roles: [grant] }, invitation }
  })
  return {
    accounts: offices.map(({ account }) => account),
    invitations: offices.map(({ invitation }) => invitation),
  }
}

function scopeNamed(role: Role, scope: string, applying: readonly Compound[]) {
  const compound = applying.find(({ _id }) => _id === scope)
  if (compound !== undefined) {
    const { name, city, district, subdistrict, residentsCommittee } = compound
    return { scopeName: name, place: { city, district, subdistrict, residentsCommittee, compound: scope } }
  }
  if (role !== 'propertyCompany') return regionScope(scope)
  const company = demoCompanies().find(({ _id }) => _id === scope)
  return { scopeName: company?.name ?? scope, place: { ...cityPlace(cityCode), company: scope } }
}
