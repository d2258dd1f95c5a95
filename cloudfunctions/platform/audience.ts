import { isCurrent, type Role, roles } from '../../core/access/role'
import type { Caller } from '../../core/contract/endpoint'
import type { Call } from './call'
import { Refusal } from './refusal'

const roleNames: ReadonlySet<string> = new Set(roles)

/** Refuses a caller that the endpoint does not name. Runs before the input is looked at. */
export async function checkAudience(callers: readonly Caller[], call: Call): Promise<void> {
  if (callers.includes('public')) return
  if (call.identity.accountId === null) throw new Refusal('not_signed_in')
  if (callers.includes('account')) return
  const account = await call.account()
  if (callers.includes('resident') && account !== null && account.households.length > 0) return
  const wanted = callers.filter((caller): caller is Role => roleNames.has(caller))
  const held = account?.roles.some((grant) => wanted.includes(grant.role) && isCurrent(grant, call.now))
  if (!held) throw new Refusal('not_allowed')
}
