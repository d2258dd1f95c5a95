import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { isCurrent, type Role, roles } from '../../core/access/role'
import type { Caller, Endpoint } from '../../core/contract/endpoint'
import type { Call } from './call'
import { Refusal } from './refusal'

/** Refuses whoever has not agreed to the privacy notice in force, where personal data would be stored. */
export async function checkConsent({ consent }: Endpoint, call: Call): Promise<void> {
  if (consent === undefined) return
  const account = await call.account()
  if (account?.consent?.version !== privacyNoticeVersion) throw new Refusal('consent_missing')
}

const roleNames: ReadonlySet<string> = new Set(roles)

/** Refuses a caller that the endpoint does not name. Runs before the input is looked at. */
export async function checkAudience(callers: readonly Caller[], call: Call): Promise<void> {
  if (callers.includes('public')) return
  if (!(await call.isSignedIn())) throw new Refusal('not_signed_in')
  if (callers.includes('account')) return
  const account = await call.account()
  if (callers.includes('resident') && account !== null && account.households.length > 0) return
  const wanted = callers.filter((caller): caller is Role => roleNames.has(caller))
  const held = (await call.roles()).some((grant) => wanted.includes(grant.role) && isCurrent(grant, call.now))
  if (!held) throw new Refusal('not_allowed')
}
