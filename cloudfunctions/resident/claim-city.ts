import { readInvitationCode } from '../../core/access/invitation-code'
import { type Grant, roleTitles } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { claimCity } from '../../core/contract/offices'
import { mustWait, recentAttempts } from '../../core/place/binding-rules'
import { cityCode, cityName, cityRegions } from '../../core/place/city-regions'
import { accounts, newAccount } from '../../core/record/accounts'
import { audit } from '../../core/record/audit'
import { firstOfficeId, type Invitation, invitations } from '../../core/record/invitations'
import { regions } from '../../core/record/regions'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { isDeployCodeOfCity } from '../platform/bootstrap'
import { type Call, handle, isRepeated, signedIn } from '../platform/call'
import type { Documents } from '../platform/documents'
import { newOfficeNumber } from '../platform/office-number'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/**
 * The regions are laid before the account is made: where that breaks off, nobody holds the city yet and the code works
 * again. The city's first office has an id of its own, so that of two claims at once one finds it taken.
 */
export const claimCityHandler = handle(claimCity, async (input, call) => {
  const code = readInvitationCode(input.code)
  if (code === null) throw new Refusal('invitation_unknown')
  if (!isDeployCodeOfCity(code)) return countWrongCode(call)
  const accountId = signedIn(call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const earlier = await call.documents.get(invitations, firstOfficeId(cityCode))
  if (earlier === null) await layRegions(call.documents)
  const first = await call.documents.transaction<Invitation>(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    const taken = await transaction.get(invitations, firstOfficeId(cityCode))
    if (taken !== null && isRepeated(account.requestKeys, request)) return taken
    if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
    if (taken !== null) throw new Refusal('city_claimed_already')
    const office = firstOffice(accountId, call)
    const { role, scope, scopeName, number: invitation } = office
    const grant: Grant = { role, scope, scopeName, from: call.now, until: null, invitation }
    await transaction.set(accounts, {
      ...account,
      roles: [...account.roles, grant],
      requestKeys: remember(account.requestKeys, request),
    })
    await transaction.set(invitations, office)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'cityClaimed',
          subject: office.number,
          place: cityPlace(cityCode),
          after: { role, scopeName, holder: office.holder },
        },
        call,
      ),
    )
    return office
  })
  const { role, scope, scopeName, holder, until } = first
  return { role, scope, agency: null, scopeName, holder, until }
})

function firstOffice(account: string, call: Call): Invitation {
  return {
    _id: firstOfficeId(cityCode),
    number: newOfficeNumber(),
    role: 'bureau',
    scope: cityCode,
    agency: null,
    scopeName: cityName,
    holder: roleTitles.bureau,
    ...{ city: cityCode, district: null, subdistrict: null, residentsCommittee: null },
    ...{ compound: null, company: null, until: null, replaces: null },
    ...{ createdAt: call.now, expiresAt: call.now, invitedBy: null },
    ...{ claimedBy: account, claimedAt: call.now, endedAt: null, endedBy: null, why: null },
    requestKeys: [],
  }
}

const regionsAtOnce = 100

/** Adds the city's regions that are missing; those that are there stay as they are. */
async function layRegions(documents: Documents): Promise<void> {
  const wanted = cityRegions()
  const present = await documents.findAll(
    regions,
    wanted.map((region) => region._id),
  )
  const known = new Set(present.map((region) => region._id))
  const missing = wanted.filter((region) => !known.has(region._id))
  for (let from = 0; from < missing.length; from += regionsAtOnce) {
    // Somebody else lays them at the same time: the next try adds what is left.
    if (!(await documents.addAll(regions, missing.slice(from, from + regionsAtOnce)))) {
      throw new Refusal('conflict_try_again')
    }
  }
}

async function countWrongCode(call: Call): Promise<never> {
  const accountId = signedIn(call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const account = (await transaction.get(accounts, accountId)) ?? newAccount(accountId)
    if (isRepeated(account.requestKeys, request)) return
    if (mustWait(account.attempts, call.now)) throw new Refusal('too_many_attempts')
    await transaction.set(accounts, {
      ...account,
      attempts: [...recentAttempts(account.attempts, call.now), call.now],
      requestKeys: remember(account.requestKeys, request),
    })
  })
  throw new Refusal('invitation_unknown')
}
